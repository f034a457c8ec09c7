import type { Block } from "@/lib/body/body";
import type { Piece } from "./key";

/** The words of a piece with how often each is there, counted once. */
const counted = new WeakMap<Block, Map<string, number>>();

/** How alike two blocks are, from 0 to 1: twice the words they share among the words of both. */
export function likeness(one: Piece, other: Piece): number {
  if (!areOfAKind(one.block, other.block)) return 0;
  const [left, right] = [wordsOf(one.block), wordsOf(other.block)];
  let [shared, all] = [0, 0];
  for (const [word, count] of left) {
    all += count;
    shared += Math.min(count, right.get(word) ?? 0);
  }
  for (const count of right.values()) all += count;
  return all === 0 ? 1 : (2 * shared) / all;
}

/** Whether a block may have become the other by being edited. */
export function areOfAKind(one: Block, other: Block): boolean {
  return one.type === other.type || (isLine(one) && isLine(other));
}

/** Whether it is a paragraph in which nothing is written. */
export function isBlank(block: Block | null): boolean {
  return block?.type === "paragraph" && block.text.every(({ text }) => text.trim() === "");
}

function isLine({ type }: Block): boolean {
  return type === "paragraph" || type === "heading";
}

function wordsOf(block: Block): Map<string, number> {
  const known = counted.get(block);
  if (known) return known;
  const words = new Map<string, number>();
  collect(block, words);
  counted.set(block, words);
  return words;
}

const NAMES = new Set(["id", "type", "suggested", "marks", "provider"]);

function collect(part: unknown, words: Map<string, number>): void {
  if (typeof part === "string")
    for (const word of part.split(/\s+/u)) if (word) words.set(word, (words.get(word) ?? 0) + 1);
  if (typeof part !== "object" || part === null) return;
  for (const [name, inner] of Object.entries(part)) {
    if (name === "pictureId") words.set(`#${String(inner)}`, 1);
    else if (!NAMES.has(name)) collect(inner, words);
  }
}
