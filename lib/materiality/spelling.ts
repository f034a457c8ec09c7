import type { Change } from "./changes";
import type { Token } from "./token";

/** Shorter words differ from other words by one letter too often: "on" and "in", "км" and "м". */
const SHORTEST = 4;

/** Longer changes are no matter of spelling, and comparing each word with each would take long. */
const LONGEST_CHANGE = 200;

/**
 * A change without its mere corrections of spelling: a letter more, less, other, or changed places with its
 * neighbour, in a word that `ordinary` allows; and words joined or parted ("any one", "anyone").
 */
export function withoutSpelling(change: Change, ordinary: (token: Token) => boolean): Change {
  if (change.before.length > LONGEST_CHANGE || change.after.length > LONGEST_CHANGE) return change;
  if (onlyParted(change, ordinary)) return { before: [], after: [] };
  const free = new Set(change.after.filter(ordinary));
  const before = change.before.filter((token) => {
    const match = ordinary(token) ? [...free].find(({ key }) => isMisspelling(token.key, key)) : undefined;
    if (match) free.delete(match);
    return !match;
  });
  const matched = new Set(change.after.filter((token) => ordinary(token) && !free.has(token)));
  return { before, after: change.after.filter((token) => !matched.has(token)) };
}

function onlyParted({ before, after }: Change, ordinary: (token: Token) => boolean): boolean {
  const joined = (tokens: Token[]) => tokens.map(({ key }) => key).join("");
  return before.length > 0 && [...before, ...after].every(ordinary) && joined(before) === joined(after);
}

/** One letter inserted, left out, replaced, or changed places with the next (Damerau's four), in words of four or more. */
function isMisspelling(one: string, other: string): boolean {
  if (one.length > other.length) return isMisspelling(other, one);
  if (one.length < SHORTEST || other.length - one.length > 1) return false;
  const start = commonStart(one, other);
  const [a, b] = [one.slice(start), other.slice(start)];
  if (a.length < b.length) return b.slice(1) === a;
  return (
    a.slice(1) === b.slice(1) ||
    (a.slice(0, 2) === [...b.slice(0, 2)].reverse().join("") && a.slice(2) === b.slice(2))
  );
}

function commonStart(one: string, other: string): number {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at++;
  return at;
}
