import type { Mark, Run } from "../body/body";

/** The order in which marks are written; a document of the surface has the same. */
const ORDER: Mark["type"][] = ["link", "storyLink", "bold", "italic", "strike", "inserted", "deleted"];

/** The most that one run may hold, in UTF-16 code units; the schema of bodies says the same. */
const LONGEST_RUN = 20_000;

/**
 * The same words with the same marks in as few runs as can be: one mark of a kind in a run, marks in one order, and
 * neighbours that are marked alike joined. Runs without text are left out.
 */
export function tidyRuns(runs: readonly Run[]): Run[] {
  const tidied: Run[] = [];
  for (const run of runs) {
    if (run.text === "") continue;
    const marks = tidyMarks(run.marks ?? []);
    const last = tidied.at(-1);
    if (last && sameMarks(last.marks ?? [], marks)) last.text += run.text;
    else tidied.push({ text: run.text, ...(marks.length > 0 ? { marks } : {}) });
  }
  return tidied.flatMap(inPieces);
}

/** One mark of a kind, and one target: words cannot lead to two places. */
function tidyMarks(marks: readonly Mark[]): Mark[] {
  const kept = new Map<string, Mark>();
  for (const mark of marks) {
    const kind = mark.type === "storyLink" ? "link" : mark.type;
    if (!kept.has(kind)) kept.set(kind, mark);
  }
  return [...kept.values()].sort((one, other) => ORDER.indexOf(one.type) - ORDER.indexOf(other.type));
}

function sameMarks(some: readonly Mark[], others: readonly Mark[]): boolean {
  return some.length === others.length && some.every((mark, at) => sameMark(mark, others[at]));
}

function sameMark(mark: Mark, other: Mark | undefined): boolean {
  if (!other || mark.type !== other.type) return false;
  return JSON.stringify(mark) === JSON.stringify(other);
}

function inPieces(run: Run): Run[] {
  if (run.text.length <= LONGEST_RUN) return [run];
  const pieces: Run[] = [];
  let rest = run.text;
  while (rest.length > 0) {
    const end = pieceEnd(rest);
    pieces.push({ ...run, text: rest.slice(0, end) });
    rest = rest.slice(end);
  }
  return pieces;
}

/** A character of two code units stays in one piece. */
function pieceEnd(text: string): number {
  if (text.length <= LONGEST_RUN) return text.length;
  const last = text.charCodeAt(LONGEST_RUN - 1);
  return last >= 0xd800 && last <= 0xdbff ? LONGEST_RUN - 1 : LONGEST_RUN;
}
