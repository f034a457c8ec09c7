import { ANCHOR_REACH } from "./anchor-reach";
import type { Anchor, Found, Passage } from "./fields";
import { likeliest } from "./likeliest";

/**
 * Where an anchor's words stand in a text: where they stood, or else wherever the very words stand among the most of
 * their surroundings, their own block before all others, or else where their paragraph and its neighbours have words
 * much like them. Null where they are gone.
 */
export function findAnchor(anchor: Anchor, passages: readonly Passage[]): Found | null {
  return exactly(anchor, passages) ?? roughly(anchor, passages);
}

function exactly(anchor: Anchor, passages: readonly Passage[]): Found | null {
  const all = passages.flatMap(({ text }, paragraph) => occurrences(text, anchor.exact, paragraph));
  const own = all.filter(({ paragraph }) => isOwn(anchor, passages[paragraph]));
  const [best] = (own.length > 0 ? own : all)
    .map((found) => ({ found, ...likeness(anchor, passages, found) }))
    .sort((a, b) => b.score - a.score);
  if (!best) return null;
  // A short word in another block, with nothing of its surroundings, is another word.
  const stray = own.length === 0 && anchor.block !== undefined && best.letters < SURROUNDINGS;
  return stray && anchor.exact.length < LONG_ENOUGH ? null : best.found;
}

/** So many letters are hardly ever written twice by chance. */
const LONG_ENOUGH = 24;

/** So many letters beside a short word say that it is the same one. */
const SURROUNDINGS = 8;

function isOwn({ block }: Anchor, passage: Passage | undefined): boolean {
  return block !== undefined && passage?.block === block;
}

function occurrences(text: string, words: string, paragraph: number): Found[] {
  const found: Found[] = [];
  for (let start = text.indexOf(words); start >= 0; start = text.indexOf(words, start + 1))
    found.push({ paragraph, start, end: start + words.length });
  return found;
}

/** How many letters around these words are those of the anchor; the old place breaks a tie. */
function likeness(anchor: Anchor, passages: readonly Passage[], { paragraph, start, end }: Found) {
  const { text = "" } = passages[paragraph] ?? {};
  const before = commonEnd(text.slice(0, start), anchor.before);
  const after = commonStart(text.slice(end), anchor.after);
  const whole = wholly(before, anchor.before, start) + wholly(after, anchor.after, text.length - end);
  const moved = Math.abs(paragraph - anchor.paragraph) * 1_000 + Math.abs(start - anchor.start);
  return { letters: before + after, score: before + after + whole + 1 / (2 + moved) };
}

/** All of the surroundings are there, and the paragraph ends where it ended. */
function wholly(common: number, words: string, room: number): number {
  return common === words.length && (words.length === ANCHOR_REACH || room === words.length) ? 8 : 0;
}

function commonEnd(one: string, other: string): number {
  let count = 0;
  while (count < Math.min(one.length, other.length) && one.at(-1 - count) === other.at(-1 - count))
    count += 1;
  return count;
}

function commonStart(one: string, other: string): number {
  let count = 0;
  while (count < Math.min(one.length, other.length) && one[count] === other[count]) count += 1;
  return count;
}

/** The words were changed: looked for in their own block, or where it stood and beside it. */
function roughly(anchor: Anchor, passages: readonly Passage[]): Found | null {
  const own = passages.flatMap((passage, index) => (isOwn(anchor, passage) ? [index] : []));
  const centre = own.length > 0 ? own : [anchor.paragraph];
  const near = new Set(centre.flatMap((index) => [index, index - 1, index + 1]));
  const found = [...near].flatMap((paragraph) => {
    const text = passages[paragraph]?.text;
    const place = text === undefined ? null : likeliest(anchor, text);
    return place ? [{ paragraph, ...place }] : [];
  });
  const [best] = found.sort((a, b) => b.likeness - a.likeness);
  return best ? { paragraph: best.paragraph, start: best.start, end: best.end } : null;
}
