import { changesOf, type Change } from "./changes";
import type { Token } from "./token";

/** A block that was read: what it stands under, or what it heads, and its words. */
export type ReadUnit = { under: string; heads?: string; tokens: Token[]; words: string };

/** A block with its words, by which it is found again elsewhere. */
export function readUnit(place: { under: string; heads?: string }, tokens: Token[]): ReadUnit {
  return { ...place, tokens, words: tokens.map(({ key }) => key).join("\n") };
}

/**
 * What differs between two texts, block by block. A block that stands under the same heading in both differs in
 * nothing, wherever it moved; one that moved to another heading went from the one and came to the other; the rest is
 * compared word by word, in its order.
 */
export function changesBetween(before: ReadUnit[], after: ReadUnit[]): Change[] {
  const [left, right] = [unmatched(before, after), unmatched(after, before)];
  const [strayed, astray] = [movedAway(left, right, after), movedAway(right, left, before)];
  const rest = (units: ReadUnit[], moved: ReadUnit[]) =>
    tokensOf(units.filter((unit) => !moved.includes(unit)));
  return [
    ...changesOf(rest(left, strayed), rest(right, astray)),
    ...strayed.map(({ tokens }) => ({ before: tokens, after: [] })),
    ...astray.map(({ tokens }) => ({ before: [], after: tokens })),
  ];
}

/** Those whose words stand under another heading in the other text, although their own is still there: it was not merely renamed. */
function movedAway(units: ReadUnit[], others: ReadUnit[], whole: ReadUnit[]): ReadUnit[] {
  const headings = new Set(["", ...whole.flatMap(({ heads }) => heads ?? [])]);
  const words = new Set(others.map((other) => other.words));
  return units.filter((unit) => headings.has(unit.under) && words.has(unit.words));
}

function unmatched(units: ReadUnit[], others: ReadUnit[]): ReadUnit[] {
  const there = new Map<string, number>();
  for (const other of others) there.set(placeAndWords(other), (there.get(placeAndWords(other)) ?? 0) + 1);
  return units.filter((unit) => {
    const count = there.get(placeAndWords(unit)) ?? 0;
    there.set(placeAndWords(unit), count - 1);
    return count <= 0;
  });
}

function placeAndWords({ under, words }: ReadUnit): string {
  return `${under}\n${words}`;
}

function tokensOf(units: ReadUnit[]): Token[] {
  return units.flatMap(({ tokens }) => tokens);
}
