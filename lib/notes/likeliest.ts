import type { Anchor } from "./fields";

/** So much of the words must be there still, in letters. */
const ENOUGH = 0.6;

/** A shorter word is like too many others. */
const SHORTEST = 12;

/** How many letters of the surroundings must be there for what stands between them to be the changed words. */
const FRAME = 12;

type Likely = { start: number; end: number; likeness: number };

/** The stretch of a text that is most like an anchor's words, or that stands where they stood; null where none is. */
export function likeliest(anchor: Anchor, text: string): Likely | null {
  return framed(anchor, text) ?? (anchor.exact.length < SHORTEST ? null : alike(anchor.exact, text));
}

/** What stands between the words before and after: it may have been rewritten, but not to several times its length. */
function framed({ exact, before, after }: Anchor, text: string): Likely | null {
  const [head, tail] = [before.slice(-FRAME), after.slice(0, FRAME)];
  if (head.length + tail.length < FRAME) return null;
  const from = head === "" ? 0 : text.indexOf(head);
  if (from < 0) return null;
  const start = from + head.length;
  const end = tail === "" ? text.length : text.indexOf(tail, start);
  if (end <= start || end - start > exact.length * 3 + FRAME) return null;
  return { start, end, likeness: 1 };
}

/**
 * The stretch with the fewest letters to change, by the dynamic programme for approximate search (Sellers, 1980):
 * each cell knows its cost and where its stretch begins.
 */
function alike(words: string, text: string): Likely | null {
  let row = Array.from({ length: text.length + 1 }, (_, at) => ({ cost: 0, start: at }));
  for (const letter of words) {
    const next = [{ cost: (row[0]?.cost ?? 0) + 1, start: 0 }];
    for (let at = 1; at <= text.length; at += 1) {
      const kept = row[at - 1] ?? NOWHERE;
      const same = { cost: kept.cost + (text[at - 1] === letter ? 0 : 1), start: kept.start };
      next.push(cheapest(same, step(row[at]), step(next[at - 1])));
    }
    row = next;
  }
  const end = row.reduce((best, cell, at) => (cell.cost < (row[best]?.cost ?? Infinity) ? at : best), 0);
  const { cost, start } = row[end] ?? NOWHERE;
  const likeness = 1 - cost / words.length;
  return likeness >= ENOUGH && end > start ? { start, end, likeness } : null;
}

type Cell = { cost: number; start: number };

const NOWHERE: Cell = { cost: Infinity, start: 0 };

function step(cell: Cell = NOWHERE): Cell {
  return { cost: cell.cost + 1, start: cell.start };
}

function cheapest(...cells: Cell[]): Cell {
  return cells.reduce((best, cell) => (cell.cost < best.cost ? cell : best));
}
