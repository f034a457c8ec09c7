import { diffArrays } from "diff";
import type { Token } from "./token";

/** Tokens that stand in each other's place; one side may be empty. */
export type Change = { before: Token[]; after: Token[] };

/** Beyond so many differing tokens two texts are not aligned any more: what differs is then one change. */
const MOST_EDITS = 1_000;

/** What differs between two sequences of tokens, the same in both directions. */
export function changesOf(before: Token[], after: Token[]): Change[] {
  // Of several shortest ways from one text to the other the diff takes one, and back perhaps another.
  if (keysOf(before).join(" ") > keysOf(after).join(" ")) return changesOf(after, before).map(turned);
  const pieces = diffArrays(keysOf(before), keysOf(after), { maxEditLength: MOST_EDITS });
  return pieces ? alongside(pieces, before, after) : [unaligned(before, after)];
}

type Piece = { count: number; added: boolean; removed: boolean };

function alongside(pieces: Piece[], before: Token[], after: Token[]): Change[] {
  const found: Change[] = [];
  let [left, right] = [0, 0];
  let open: Change | null = null;
  for (const { count, added, removed } of pieces) {
    if (!added && !removed) {
      [left, right, open] = [left + count, right + count, null];
      continue;
    }
    if (!open) found.push((open = { before: [], after: [] }));
    if (removed) open.before.push(...before.slice(left, (left += count)));
    else open.after.push(...after.slice(right, (right += count)));
  }
  return found;
}

/** Whatever occurs more often on one side than on the other. */
function unaligned(before: Token[], after: Token[]): Change {
  return { before: surplus(before, after), after: surplus(after, before) };
}

function surplus(tokens: Token[], others: Token[]): Token[] {
  const left = new Map<string, number>();
  for (const { key } of others) left.set(key, (left.get(key) ?? 0) + 1);
  return tokens.filter(({ key }) => {
    const count = left.get(key) ?? 0;
    left.set(key, count - 1);
    return count <= 0;
  });
}

function turned({ before, after }: Change): Change {
  return { before: after, after: before };
}

function keysOf(tokens: Token[]): string[] {
  return tokens.map(({ key }) => key);
}
