import type { Block } from "@/lib/body/body";

/** A block with what it is known by. */
export type Piece = { block: Block; id: string | undefined; key: string };

/** A block's piece: its `key` is the same for two blocks that say the same, whatever their ids are. */
export function pieceOf(block: Block): Piece {
  const { id, ...rest } = block;
  return { block, id, key: keyOf(rest) };
}

/**
 * A text that is the same for two values that say the same: the order of keys does not count, nor whether something
 * empty is there or absent, nor how a stretch of text is cut into runs.
 */
export function keyOf(value: unknown): string {
  if (Array.isArray(value)) return isRuns(value) ? runsKey(value) : `[${value.map(keyOf).join()}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "null";
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined && inner !== "");
  entries.sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${entries.map(([name, inner]) => `${JSON.stringify(name)}:${keyOf(inner)}`).join()}}`;
}

/** Whether two values say the same. */
export function sayTheSame(one: unknown, other: unknown): boolean {
  return one === other || keyOf(one) === keyOf(other);
}

type RunLike = { text: string; marks?: unknown[] };

function isRuns(value: unknown[]): value is RunLike[] {
  return value.length > 0 && value.every(isRun);
}

function isRun(value: unknown): value is RunLike {
  if (typeof value !== "object" || value === null) return false;
  return "text" in value && typeof value.text === "string" && !("type" in value);
}

function runsKey(runs: RunLike[]): string {
  const joined: [text: string, marks: string][] = [];
  for (const { text, marks = [] } of runs) {
    const key = marks.map(keyOf).sort().join();
    const last = joined.at(-1);
    if (last && last[1] === key) last[0] += text;
    else joined.push([text, key]);
  }
  return JSON.stringify(joined);
}
