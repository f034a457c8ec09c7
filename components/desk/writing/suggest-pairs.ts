import type { Node } from "@tiptap/pm/model";
import { plainAttrs } from "./suggest-shapes";
import type { Placed } from "./suggest-words";

/** Beyond this many comparisons blocks are paired by their order alone. */
const MOST = 20_000;

/** A block that keeps its name and any of its words is the same block, whichever other one has more of them. */
const SAME_NAME = 100_000;

/**
 * Which block of the edit is which of the blocks before, in order: those pairs that have the most words in common. A
 * pair differs in words at the most; every other block was taken out or put in as a whole.
 */
export function pairUp(before: Placed[], wanted: Placed[]): Map<Placed, Placed> {
  if (before.length * wanted.length > MOST) return pairInOrder(before, wanted);
  const best = likenesses(before, wanted);
  const pairs = new Map<Placed, Placed>();
  let [i, j] = [0, 0];
  while (i < before.length && j < wanted.length) {
    const [one, other] = [before[i], wanted[j]];
    const here = best[i]?.[j] ?? 0;
    if (one && other && here > Math.max(best[i + 1]?.[j] ?? 0, best[i]?.[j + 1] ?? 0)) {
      pairs.set(one, other);
      i += 1;
      j += 1;
    } else if (here === (best[i + 1]?.[j] ?? 0)) i += 1;
    else j += 1;
  }
  return pairs;
}

function pairInOrder(before: Placed[], wanted: Placed[]): Map<Placed, Placed> {
  const pairs = new Map<Placed, Placed>();
  before.forEach((one, index) => {
    const other = wanted[index];
    if (other && sameBuild(one.node, other.node)) pairs.set(one, other);
  });
  return pairs;
}

/** How much the ends of both lists can have in common, from each pair of places on. */
function likenesses(before: Placed[], wanted: Placed[]): number[][] {
  const best = before.map(() => new Array<number>(wanted.length + 1).fill(0));
  best.push(new Array<number>(wanted.length + 1).fill(0));
  for (let i = before.length - 1; i >= 0; i -= 1)
    for (let j = wanted.length - 1; j >= 0; j -= 1) {
      const [one, other] = [before[i], wanted[j]];
      const row = best[i];
      if (!one || !other || !row) continue;
      const alike = likeness(one.node, other.node);
      const paired = alike > 0 ? alike + (best[i + 1]?.[j + 1] ?? 0) : 0;
      row[j] = Math.max(paired, best[i + 1]?.[j] ?? 0, row[j + 1] ?? 0);
    }
  return best;
}

/** How many letters two blocks share at their ends; 0 where they cannot be the same block. */
function likeness(before: Node, wanted: Node): number {
  if (!sameBuild(before, wanted)) return 0;
  const [one, other] = [before.textContent, wanted.textContent];
  let start = 0;
  while (start < Math.min(one.length, other.length) && one[start] === other[start]) start += 1;
  const left = Math.min(one.length, other.length) - start;
  let end = 0;
  while (end < left && one[one.length - 1 - end] === other[other.length - 1 - end]) end += 1;
  const named = before.attrs["id"] !== null && before.attrs["id"] === wanted.attrs["id"];
  return 1 + start + end + (named && start + end > 0 ? SAME_NAME : 0);
}

/** Whether two blocks differ in words that can be marked, in their names, and in nothing else. */
function sameBuild(before: Node, wanted: Node): boolean {
  const attrs = [before, wanted].map((node) => JSON.stringify(plainAttrs(node)));
  if (before.type !== wanted.type || attrs[0] !== attrs[1]) return false;
  if (before.content.eq(wanted.content)) return true;
  const mark = before.type.schema.marks["deleted"];
  if (before.isTextblock) return mark !== undefined && before.type.allowsMarkType(mark);
  if (before.isLeaf || before.childCount !== wanted.childCount) return false;
  for (let index = 0; index < before.childCount; index += 1)
    if (!sameBuild(before.child(index), wanted.child(index))) return false;
  return true;
}
