import { pair, type Found, type Gap } from "./align";
import type { Piece } from "./key";
import { areOfAKind, likeness } from "./likeness";

/** From here on two blocks count as one that was edited. */
const LIKE = 0.35;

/** The most pairs that are all compared with one another; beyond it only near ones are. */
const MOST_PAIRS = 3_000;

/** How far ahead a partner is looked for in a gap too large to compare everything in. */
const NEAR = 8;

/** Pairs blocks of a gap that are like one another, in order; then what is left alone with its like. */
export function pairLike(base: readonly Piece[], side: readonly Piece[], gap: Gap, found: Found): void {
  const like = (i: number, j: number) => {
    const [one, other] = [base[gap.base[i] ?? -1], side[gap.side[j] ?? -1]];
    const value = one && other ? likeness(one, other) : 0;
    return value >= LIKE ? value : 0;
  };
  const [rows, columns] = [gap.base.length, gap.side.length];
  const pairs =
    rows * columns <= MOST_PAIRS ? bestPairs(rows, columns, like) : nearPairs(rows, columns, like);
  for (const [i, j] of pairs) pair(found, gap.base[i] ?? -1, gap.side[j] ?? -1);
  for (const [i, j] of leftAlone(rows, columns, pairs)) {
    const [one, other] = [gap.base[i] ?? -1, gap.side[j] ?? -1];
    const [left, right] = [base[one], side[other]];
    if (left && right && mayBeOne(left, right)) pair(found, one, other);
  }
}

/** A name is kept through every edit, so a block without the name that was there is another one. */
function mayBeOne(base: Piece, side: Piece): boolean {
  return areOfAKind(base.block, side.block) && (base.id === undefined || base.id === side.id);
}

type Like = (row: number, column: number) => number;
type Pair = [row: number, column: number];

/** The pairs in rising order that are the most alike in all. */
function bestPairs(rows: number, columns: number, like: Like): Pair[] {
  const width = columns + 1;
  const best = new Float64Array((rows + 1) * width);
  const alike = new Float64Array(rows * columns);
  const at = (i: number, j: number) => best[i * width + j] ?? 0;
  for (let i = rows - 1; i >= 0; i--)
    for (let j = columns - 1; j >= 0; j--) {
      const value = like(i, j);
      alike[i * columns + j] = value;
      const taken = value > 0 ? value + at(i + 1, j + 1) : 0;
      best[i * width + j] = Math.max(taken, at(i + 1, j), at(i, j + 1));
    }
  const pairs: Pair[] = [];
  for (let [i, j] = [0, 0]; i < rows && j < columns;) {
    const value = alike[i * columns + j] ?? 0;
    if (value > 0 && at(i, j) === value + at(i + 1, j + 1)) pairs.push([i++, j++]);
    else if (at(i, j) === at(i + 1, j)) i++;
    else j++;
  }
  return pairs;
}

/** Each with the first like one not far ahead. */
function nearPairs(rows: number, columns: number, like: Like): Pair[] {
  const pairs: Pair[] = [];
  for (let [i, from] = [0, 0]; i < rows && from < columns; i++)
    for (let j = from; j < Math.min(columns, from + NEAR); j++)
      if (like(i, j) > 0) {
        pairs.push([i, j]);
        from = j + 1;
        break;
      }
  return pairs;
}

/** One and one between two pairs: a paragraph that was written anew. */
function leftAlone(rows: number, columns: number, pairs: readonly Pair[]): Pair[] {
  let [row, column] = [0, 0];
  return [...pairs, [rows, columns] satisfies Pair].flatMap(([i, j]): Pair[] => {
    const alone: Pair[] = i - row === 1 && j - column === 1 ? [[row, column]] : [];
    [row, column] = [i + 1, j + 1];
    return alone;
  });
}
