import type { MarkedWords } from "./fields";
import { folded } from "./folded";

/** The signs that the database puts into a text (migration lists_and_search): no text of ours holds them. */
export const SIGNS = { start: "\uE000", stop: "\uE001", gap: "\uE002", less: "\uE003" };

const GAP = "…";

/**
 * A text with signs as words, some of them marked. Searching folds some letters; the words are those of the original
 * again, where the signed text stands in it letter for letter.
 */
export function markedWords(signed: string, original: string): MarkedWords {
  const start = folded(original).indexOf(bareOf(signed));
  return piecesOf(signed, start < 0 ? undefined : original.slice(start));
}

/**
 * Passages of a text in which each line is a block, as one line: where something is left out there is a "…", and one
 * block is parted from the next as one sentence from another.
 */
export function markedPassages(signed: string, original: string): MarkedWords {
  const text = folded(original);
  let read = 0;
  const passages = signed.split(SIGNS.gap).map((passage) => {
    const bare = bareOf(passage);
    const start = text.indexOf(bare, read);
    if (start >= 0) read = start + bare.length;
    const ends = start < 0 ? CUT : endsOf(original, start, read);
    const pieces = piecesOf(passage, start < 0 ? undefined : original.slice(start));
    return { ...ends, pieces };
  });
  const words = passages.flatMap(({ before, begins, pieces, after, ends }, index) => [
    plain(index === 0 && !begins ? `${GAP} ${before}` : before),
    ...pieces,
    plain(after),
    ...(index < passages.length - 1 ? [plain(` ${GAP} `)] : ends ? [] : [plain(` ${GAP}`)]),
  ]);
  return inOneLine(words);
}

const CUT = { before: "", begins: false, after: "", ends: false };

/** The signs of punctuation that belong to the words between two places, and whether a block begins and ends there. */
function endsOf(text: string, start: number, stop: number): typeof CUT {
  const line = text.slice(text.lastIndexOf("\n", start - 1) + 1, start);
  const end = text.indexOf("\n", stop);
  const rest = text.slice(stop, end < 0 ? undefined : end);
  const begins = start === 0 || !HOLDS_WORDS.test(line);
  const ends = !HOLDS_WORDS.test(rest);
  return {
    before: begins ? line.trimStart() : (OPENING.exec(line)?.[0] ?? ""),
    begins,
    after: ends ? rest.trimEnd() : (CLOSING.exec(rest)?.[0] ?? ""),
    ends,
  };
}

const HOLDS_WORDS = /[\p{L}\p{N}]/u;
const OPENING = /[\p{Pi}\p{Ps}"']+$/u;
const CLOSING = /^[.!?…\p{Pf}\p{Pe}"']+/u;

function piecesOf(signed: string, original: string | undefined): MarkedWords {
  let place = 0;
  return signed.split(SIGNS.start).flatMap((part, index) => {
    const [inside = "", after] = index === 0 ? ["", part] : part.split(SIGNS.stop);
    return [
      { text: inside, marked: true },
      { text: after ?? "", marked: false },
    ].flatMap(({ text, marked }) => {
      if (text === "") return [];
      const own = original?.slice(place, place + text.length) ?? withLess(text);
      place += text.length;
      return [{ text: own, marked }];
    });
  });
}

/** Without ends of lines and empty pieces, and what is not marked in one piece. */
function inOneLine(words: MarkedWords): MarkedWords {
  let said = "";
  return words.reduce<MarkedWords>((line, { text, marked }) => {
    const own = text.replace(/\s*\n\s*/g, (_, place: number) =>
      ENDED.test(said + text.slice(0, place)) ? " " : ". ",
    );
    said += own;
    const last = line.at(-1);
    if (last && !last.marked && !marked) last.text += own;
    else if (own !== "") line.push({ text: own, marked });
    return line;
  }, []);
}

const ENDED = /[.!?…:;。؟]["'\p{Pf}\p{Pe}]*$/u;

function plain(text: string): MarkedWords[number] {
  return { text, marked: false };
}

function bareOf(signed: string): string {
  return withLess(signed.replaceAll(SIGNS.start, "").replaceAll(SIGNS.stop, ""));
}

function withLess(text: string): string {
  return text.replaceAll(SIGNS.less, "<");
}
