import { finding, type Finding } from "../finding";
import { placeOf, type About, type CheckedText } from "../text";
import { everything } from "./leaks";

/** Quotation marks that are opened and not closed, or closed and never opened; one finding a paragraph. */
export function quoteMarks(text: CheckedText, about: About): Finding[] {
  let open: string[] = [];
  return everything(text).flatMap((passage, at, all) => {
    const { fault, left } = readMarks(passage.text, continues(open, passage.text) ? open : []);
    // A quotation of several paragraphs opens each of them and closes only the last.
    const next = all[at + 1];
    const goesOn = left.length > 0 && next !== undefined && continues(left, next.text);
    open = goesOn ? left : [];
    const mark = fault ?? (goesOn ? undefined : left[0]);
    return mark === undefined ? [] : [finding("unbalancedQuotes", placeOf(passage, about), mark)];
  });
}

function continues(open: string[], text: string): boolean {
  return open.length > 0 && open[0] === text.trim()[0];
}

/**
 * Reads the marks of English (“ ”), Russian and Kazakh (« », „ “, “ ”) and the straight ones. `carried` is what
 * the paragraph before left open and this one repeats at its beginning.
 */
function readMarks(text: string, carried: string[]): { fault?: string; left: string[] } {
  const open: string[] = [];
  const marks = [...text.matchAll(/[“”„«»"]/gu)];
  for (const [at, { 0: mark, index }] of marks.entries()) {
    if (isInches(text, index, mark)) continue;
    const top = open.at(-1);
    if (opens(mark, top)) open.push(mark);
    else if (!closes(mark, top)) return { fault: mark, left: [] };
    else open.pop();
    // One closing mark ends two quotations that end together: «a shop called «Rainbow».
    const last = marks.slice(at + 1).every(([later]) => later !== "»");
    if (mark === "»" && last) while (open.at(-1) === "«") open.pop();
  }
  return { left: open.length > 0 ? open : carried.length > 0 && marks.length === 0 ? carried : [] };
}

function opens(mark: string, top: string | undefined): boolean {
  if (mark === "„" || mark === "«") return true;
  if (mark === "“") return top !== "„";
  return mark === '"' && top !== '"';
}

function closes(mark: string, top: string | undefined): boolean {
  if (mark === "»") return top === "«";
  if (mark === "”") return top === "“" || top === "„";
  if (mark === "“") return top === "„";
  return top === '"';
}

/** A straight mark after a number may mean inches or seconds of arc. */
function isInches(text: string, index: number, mark: string): boolean {
  return mark === '"' && /\d/.test(text[index - 1] ?? "") && (text.match(/"/g)?.length ?? 0) % 2 === 1;
}
