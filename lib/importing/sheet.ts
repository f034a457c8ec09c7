import type { DoubtCode, DropCode, FieldCode, Note, ParsedPage } from "./page";

/** A line of the page that has something in it, without the blank space at its ends; the first line of the page is 1. */
export type Line = { number: number; text: string };

/** A page being read: the lines that nothing has been made of yet, and the report on the others. */
export type Sheet = { open: Line[] } & Pick<ParsedPage, "understood" | "dropped" | "notUnderstood">;

const LINE_END = /\r\n|[\n\r\u2028\u2029\u0085]/;
const INVISIBLE = /[\u200b\u2060\ufeff]/g;

/** Lays a text out as lines. A line of blank space, visible or not, is no line. */
export function layOut(text: string): Sheet {
  const open = text
    .split(LINE_END)
    .map((line, at) => ({ number: at + 1, text: line.trim() }))
    .filter((line) => line.text.replace(INVISIBLE, "") !== "");
  return { open, understood: [], dropped: [], notUnderstood: [] };
}

/** Takes a line off the sheet: something has been made of it. */
export function take(sheet: Sheet, line: Line): void {
  sheet.open = sheet.open.filter((other) => other !== line);
}

export function understand(sheet: Sheet, code: FieldCode, line: Line, text = line.text): void {
  sheet.understood.push(note(code, line, text));
}

export function drop(sheet: Sheet, code: DropCode, line: Line, text = line.text): void {
  sheet.dropped.push(note(code, line, text));
}

export function doubt(sheet: Sheet, code: DoubtCode, line: Line, text = line.text): void {
  sheet.notUnderstood.push(note(code, line, text));
}

function note<Code extends string>(code: Code, line: Line, text: string): Note<Code> {
  return { code, line: line.number, text };
}

/** Whether two lines say the same, whatever their quotes, spaces and last stop. */
export function saysTheSame(one: string, other: string): boolean {
  return Math.abs(one.length - other.length) < 50 && plain(one) === plain(other);
}

/** Of two sentences with this many words and this share of them in common, one repeats the other. */
const ENOUGH_WORDS = 8;
const SAME_SHARE = 0.85;

/** Whether two sentences differ in a word or two at the most, as a standfirst does that repeats its picture's caption. */
export function saysNearlyTheSame(one: string, other: string): boolean {
  const [words, others] = [plain(one).split(" "), plain(other).split(" ")];
  const most = Math.max(words.length, others.length);
  if (most < ENOUGH_WORDS) return saysTheSame(one, other);
  const left = [...others];
  const shared = words.filter((word) => left.includes(word) && left.splice(left.indexOf(word), 1).length > 0);
  return shared.length / most >= SAME_SHARE;
}

function plain(text: string): string {
  const straight = text.replace(/[‘’ʼ]/g, "'").replace(/[«»“”„]/g, '"');
  return straight
    .replace(/\s+/g, " ")
    .trim()
    .replace(/[.…]+$/, "")
    .toLowerCase();
}

/** Whether a line reads as a sentence of the story's text and not as a title. */
export function isProse(text: string): boolean {
  const words = text.split(/\s+/).length;
  return (
    text.length > 250 || (/[.!?…]["'»”’)]*$/.test(text) && words > 12) || (/[.;:,]$/.test(text) && words > 8)
  );
}
