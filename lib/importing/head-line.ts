import type { Moment } from "@/lib/moments";
import { furnitureReason } from "./boilerplate";
import { dateWithoutYear, findDates, type FoundDate } from "./dates";
import { isLeakedValue } from "./leaked";
import { isNameLine, readNames } from "./names";
import { labelledCredit } from "./picture-credit";
import type { DoubtCode, DropCode, PageByline } from "./page";

/** A stretch of a line from the head of a page, and what it is. `text` stands in the line exactly so. */
export type Piece = { text: string } & (
  | { kind: "byline"; names: PageByline[]; labelled: boolean }
  | { kind: "published" | "lastUpdate"; moment: Moment; labelled: boolean }
  | { kind: "dropped"; code: DropCode }
  | { kind: "doubt"; code: DoubtCode }
);

const BYLINE_LABEL =
  /^(?:(?:by|written by|reported by|reporting by|story by|words by|authors?|автор(?:ы| текста| статьи)?|авторлары?|мақала авторы)(?:\s*[:—–-]\s*|\s+)|(?:text|story|reporter|source|текст|корреспондент|подготовил[аи]?|источник|мәтін|мәтінді жазған|дайындаған|әзірлеген|тілші|дереккөз)\s*:\s*)(?=\S)/iu;

const UPDATED_LABEL =
  /(?:^|(?<=[\s|•·(/,;]))(?:last (?:updated?|modified)|updated|modified|(?:последнее )?обновлени[ея]|обновлено|изменено|соңғы жаңарту|соңғы жаңартылған(?: уақыты)?|жаңартылған|жаңартылды)(?:\s+(?:on|at))?\s*[:—–-]?\s*$/iu;

const PUBLISHED_LABEL =
  /(?:^|(?<=[\s|•·(/,;]))(?:(?:first )?published|posted|date(?: of publication)?|publication date|опубликовано|дата(?: публикации)?|публикация|жарияланды|жарияланған(?: күні)?|күні)(?:\s+(?:on|at))?\s*[:—–-]?\s*$/iu;

const SEPARATOR = /\s*[|•·]\s*|\s+[/—–-]\s+|\s{3,}|\t/u;
const EDGE = /^[\s,;:|•·/()—–-]+|[\s,;:|•·/()—–-]+$/gu;

/** Longer lines are text, not a byline or a date. */
const LONGEST_LINE = 300;
const LONGEST_REST = 60;

/**
 * Reads a line of bylines and dates such as "By A and B | 26 October 2022" or
 * "Обновлено: 27.10.2022, 14:05", in `zone`. Null for a line that is neither, a sentence
 * in which a date stands and a picture's credit included.
 */
export function readHeadLine(line: string, zone: string): Piece[] | null {
  if (line.length > LONGEST_LINE || labelledCredit(line)?.captionText === "") return null;
  const pieces = cutAtDates(line, findDates(line, zone));
  return isHeadLine(line, pieces) ? pieces : null;
}

/** A line of names alone, which only its neighbours can tell from any other words. */
export function readNameLine(line: string): Piece[] | null {
  if (line.length > LONGEST_REST || !isNameLine(line)) return null;
  return [{ kind: "byline", text: line, names: readNames(line).names, labelled: false }];
}

function cutAtDates(line: string, dates: FoundDate[]): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const date of dates) {
    const before = line.slice(from, date.start);
    const label = UPDATED_LABEL.exec(before) ?? PUBLISHED_LABEL.exec(before);
    const start = label ? from + label.index : date.start;
    pieces.push(...readGap(line.slice(from, start)));
    pieces.push(datePiece(line.slice(start, date.end), date, label ? UPDATED_LABEL.test(before) : null));
    from = date.end;
  }
  return [...pieces, ...readGap(line.slice(from))];
}

/** `updated` tells which label stood before the date; null where none did. */
function datePiece(text: string, date: FoundDate, updated: boolean | null): Piece {
  if ("doubt" in date) return { kind: "doubt", code: date.doubt, text };
  return {
    kind: updated ? "lastUpdate" : "published",
    moment: date.moment,
    text,
    labelled: updated !== null,
  };
}

function readGap(gap: string): Piece[] {
  return gap
    .split(SEPARATOR)
    .map((segment) => segment.replace(EDGE, ""))
    .filter(Boolean)
    .flatMap(readSegment);
}

function readSegment(text: string): Piece[] {
  const label = BYLINE_LABEL.exec(text);
  if (label) return readByline(text, text.slice(label[0].length), true);
  if (isLeakedValue(text)) return [{ kind: "dropped", code: "leaked", text }];
  const furniture = furnitureReason(text);
  if (furniture) return [{ kind: "dropped", code: furniture, text }];
  const doubt = dateWithoutYear(withoutDateLabel(text));
  if (doubt) return [{ kind: "doubt", code: doubt, text }];
  if (isLeakedValue(withoutDateLabel(text))) return [{ kind: "dropped", code: "leaked", text }];
  return isNameLine(text) ? readByline(text, text, false) : [{ kind: "doubt", code: "restOfLine", text }];
}

function readByline(text: string, words: string, labelled: boolean): Piece[] {
  const { names, rest } = readNames(words);
  const isOneWord = names.length === 1 && names[0]?.kind === "person" && !/\s/.test(names[0].name);
  if (names.length === 0 || (isOneWord && rest.length > 0)) return [leftOver(text, words)];
  return [
    { kind: "byline", names, labelled, text: withoutRest(text, rest) },
    ...rest.map((part) => leftOver(part)),
  ];
}

function leftOver(text: string, words = text): Piece {
  return isLeakedValue(words)
    ? { kind: "dropped", code: "leaked", text }
    : { kind: "doubt", code: "restOfLine", text };
}

/** A rest at the end of a byline is reported by itself; one between two names stays in the byline's text as well. */
function withoutRest(text: string, rest: string[]): string {
  const last = rest.at(-1);
  return last && text.endsWith(last) ? text.slice(0, -last.length).replace(EDGE, "") : text;
}

function withoutDateLabel(text: string): string {
  const [, label, words] = /^([^:]{1,40}:)\s*(.*)$/u.exec(text) ?? [];
  if (!label || !words) return text;
  return UPDATED_LABEL.test(label) || PUBLISHED_LABEL.test(label) ? words : text;
}

/**
 * Words that are neither a name nor a date make a line of the head doubtful:
 * a few are let through, and reported, where the line opens with a label or
 * sets them apart by a mark. Otherwise the line is a sentence.
 */
function isHeadLine(line: string, pieces: Piece[]): boolean {
  const rest = pieces.filter((piece) => piece.kind === "doubt" && piece.code === "restOfLine");
  if (pieces.every((piece) => piece.kind === "dropped"))
    return pieces.some((piece) => piece.text.includes(":"));
  if (rest.length === 0) return pieces.some((piece) => piece.kind !== "byline" || piece.labelled);
  const length = rest.reduce((sum, piece) => sum + piece.text.length, 0);
  if (length > LONGEST_REST || rest.length === pieces.length) return false;
  const first = pieces[0];
  const labelled = first !== undefined && "labelled" in first && first.labelled && !/[.!?…]$/.test(line);
  return rest.every(({ text }) =>
    labelled ? isShort(text) || isSetApart(line, text) : isShort(text) && isSetApart(line, text),
  );
}

function isShort(text: string): boolean {
  return text.split(/\s+/).length <= 3;
}

function isSetApart(line: string, text: string): boolean {
  const at = line.indexOf(text);
  const neighbours = [line.slice(0, at).trimEnd().at(-1), line.slice(at + text.length).trimStart()[0]];
  return neighbours.every((mark) => mark === undefined || /[,|•·/—–-]/.test(mark));
}
