import type { Body, Block } from "@/lib/body/body";
import { bodyOf } from "@/lib/body/versions";
import { splitDateline } from "./dateline";
import { dropFurniture } from "./furniture";
import { readHead } from "./head";
import { readHeadLine } from "./head-line";
import { guessLanguage } from "./language";
import { readOpening } from "./lead-picture";
import { holdsLeakedValue } from "./leaked";
import type { ParsedPage, Unreadable } from "./page";
import { labelledCredit } from "./picture-credit";
import { settle, type Settled } from "./settle";
import { doubt, layOut, take, understand, type Line, type Sheet } from "./sheet";

/** `zone` (IANA) is where the page's times are read; `languageHint` answers where its letters do not settle the language. */
export type ParseOptions = { zone: string; languageHint?: string };

/** The most lines of a page that may become paragraphs, which is the most that one body holds, and the longest run of text in one. */
const MOST_LINES = 2_000;
const LONGEST_RUN = 20_000;

/**
 * Reads a news page in plain text: every line with anything in it becomes a
 * field, a paragraph, or a line of the report. A line is a paragraph, kept to
 * the character but for blank space at its ends. Refused: a text that is
 * empty, that is markup or no text at all, or in which no line can be the headline.
 */
export function parsePage(text: string, options: ParseOptions): ParsedPage | Unreadable {
  const refused = whyNoText(text);
  if (refused) return { unreadable: refused };
  const sheet = layOut(text);
  const { language, certain } = guessLanguage(text, options.languageHint);
  noteBrokenLines(sheet);
  dropFurniture(sheet);
  if (sheet.open.length > MOST_LINES) return { unreadable: "tooManyParagraphs" };
  const head = readHead(sheet, options.zone);
  if (!head) return { unreadable: "noHeadline" };
  const { headline, settled } = head;
  const opening = readOpening(sheet, head.between);
  readFoot(sheet, settled, options.zone);

  const { dateline, body } = readBody(sheet);
  const { bylines, published, lastUpdate } = settled;
  return {
    ...{ language, languageCertain: certain, headline, bylines, ...opening, body },
    ...stated({ published, lastUpdate, dateline }),
    understood: inOrder(sheet.understood),
    dropped: inOrder(sheet.dropped),
    notUnderstood: inOrder(sheet.notUnderstood),
  };
}

function whyNoText(text: string): Unreadable["unreadable"] | null {
  if (text.trim() === "") return "empty";
  if (/\0|\p{Surrogate}/u.test(text)) return "binary";
  return /^\s*(?:<!doctype html|<html[\s>])/i.test(text) ? "html" : null;
}

/** "Updated: …" and "Text: A" also stand at the foot; any other line down there is the story's. */
function readFoot(sheet: Sheet, settled: Settled, zone: string): void {
  for (const line of sheet.open) {
    const pieces = readHeadLine(line.text, zone);
    if (!pieces?.every((piece) => "labelled" in piece && piece.labelled)) continue;
    take(sheet, line);
    settle(sheet, settled, line, pieces);
  }
}

function readBody(sheet: Sheet): { dateline?: string; body: Body } {
  let dateline: string | undefined;
  const blocks = sheet.open.map((line, at) => {
    const split = at === 0 ? splitDateline(sheet, line) : { text: line.text };
    dateline ??= split.dateline;
    understand(sheet, "paragraph", line, split.text);
    notePossibleTrouble(sheet, line);
    return paragraph(split.text);
  });
  return { dateline, body: bodyOf(blocks) };
}

function paragraph(text: string): Block {
  const runs = text.match(new RegExp(`[^]{1,${LONGEST_RUN - 1}}(?![\\udc00-\\udfff])`, "g")) ?? [];
  return { type: "paragraph", text: runs.map((run) => ({ text: run })) };
}

function notePossibleTrouble(sheet: Sheet, line: Line): void {
  if (labelledCredit(line.text)) doubt(sheet, "laterCaption", line);
  if (holdsLeakedValue(line.text)) doubt(sheet, "leakedInside", line);
}

/** Text copied from a letter or a PDF breaks its lines at a fixed width: then each line became a paragraph, and somebody should know. */
function noteBrokenLines(sheet: Sheet): void {
  const broken = sheet.open.filter((line, at) => {
    const next = sheet.open[at + 1];
    const touches = next !== undefined && next.number === line.number + 1;
    return touches && line.text.length >= 45 && line.text.length <= 100 && !/[.!?…:"»”]$/.test(line.text);
  });
  const first = broken[0];
  if (first && broken.length >= 4 && broken.length * 3 >= sheet.open.length)
    doubt(sheet, "brokenLines", first);
}

function stated<Fields extends object>(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Fields;
}

function inOrder<Item extends { line: number }>(notes: Item[]): Item[] {
  return [...notes].sort((a, b) => a.line - b.line);
}
