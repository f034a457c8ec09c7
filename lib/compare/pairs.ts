import { diffArrays } from "diff";
import type { Line, LineRole } from "./fields";
import { plainWords } from "./lines";
import { alike, beginningOf, wordNumbers } from "./alike";

/** Which line of the text before is which line of the text after, by index. */
export type Pair = { before: number; after: number };

/** The most lines that may differ before their order is found by what they say instead. */
const MOST_LINE_EDITS = 1_500;

/** Lines that stand once at the top or the end of a story: each is compared with its counterpart, whatever it says. */
const ONLY_ONE: readonly LineRole[] = [
  "headline",
  "standfirst",
  "dateline",
  "sponsor",
  "aiAssistance",
  "searchTitle",
  "searchDescription",
  "socialTitle",
  "socialDescription",
  "socialPicture",
];

/** Finds what became of each line: equal lines first, in their order and then wherever they went; then lines that are alike. */
export function pairLines(before: Line[], after: Line[]): Pair[] {
  const pairs = new Pairing(before, after);
  for (const role of ONLY_ONE) pairs.add(indexOf(before, role), indexOf(after, role));
  pairs.addAll(equalInOrder(before, after));
  pairs.addAll(equalAnywhere(pairs));
  pairs.addAll(alikeLines(pairs));
  return pairs.found;
}

function indexOf(lines: Line[], role: LineRole): number {
  return lines.findIndex((line) => line.role === role);
}

/** Pairs found so far; a line belongs to one pair only. */
class Pairing {
  readonly found: Pair[] = [];
  readonly #taken = { before: new Set<number>(), after: new Set<number>() };
  constructor(
    readonly before: Line[],
    readonly after: Line[],
  ) {}

  add(before: number, after: number): void {
    if (before < 0 || after < 0 || this.#taken.before.has(before) || this.#taken.after.has(after)) return;
    this.#taken.before.add(before);
    this.#taken.after.add(after);
    this.found.push({ before, after });
  }

  addAll(pairs: Pair[]): void {
    for (const { before, after } of pairs) this.add(before, after);
  }

  /** Indices of lines without a counterpart. */
  left(side: "before" | "after"): number[] {
    return [...this[side].keys()].filter((index) => !this.#taken[side].has(index));
  }
}

function keyOf({ role, words, picture }: Line): string {
  return JSON.stringify([role, picture, words]);
}

function equalInOrder(before: Line[], after: Line[]): Pair[] {
  const runs = diffArrays(before.map(keyOf), after.map(keyOf), { maxEditLength: MOST_LINE_EDITS }) ?? [];
  const pairs: Pair[] = [];
  let [old, now] = [0, 0];
  for (const { value, added, removed } of runs) {
    if (!added && !removed)
      value.forEach((_, index) => pairs.push({ before: old + index, after: now + index }));
    if (!added) old += value.length;
    if (!removed) now += value.length;
  }
  return pairs;
}

function equalAnywhere(pairs: Pairing): Pair[] {
  const places = new Map<string, number[]>();
  for (const index of pairs.left("before").reverse()) {
    const line = pairs.before[index];
    if (line) places.set(keyOf(line), [...(places.get(keyOf(line)) ?? []), index]);
  }
  return pairs.left("after").flatMap((after) => {
    const line = pairs.after[after];
    const before = line && places.get(keyOf(line))?.pop();
    return before === undefined ? [] : [{ before, after }];
  });
}

/** How many comparisons of one word with another the search for alike lines may take. */
const MOST_LOOKS = 7_000_000;

/** In the same place a line may have changed a lot and still be the same line; elsewhere it must be recognised. */
const ALIKE_HERE = 0.3;
const ALIKE_ELSEWHERE = 0.6;
const WORDS_TO_RECOGNISE = 5;

/** Lines that say nearly the same, the most alike first. Of very long texts only lines in the same place are looked at. */
function alikeLines(pairs: Pairing): Pair[] {
  const numbers = wordNumbers();
  const old = pairs.left("before").map((index) => describe(pairs.before, index, numbers));
  const now = pairs.left("after").map((index) => describe(pairs.after, index, numbers));
  const place = placesBetween(pairs.found);
  const everywhere = old.length * total(now) + now.length * total(old) <= MOST_LOOKS;
  const candidates: (Pair & { score: number })[] = [];
  for (const [index, b] of old.entries()) {
    const others = everywhere ? now : now.slice(Math.max(0, index - 20), index + 20);
    for (const a of others) {
      if (!mayPair(b, a)) continue;
      const here = place.before(b.index) === place.after(a.index);
      const score = likeness(b, a);
      const enough = here
        ? score >= ALIKE_HERE || (b.beginning !== "" && b.beginning === a.beginning)
        : score >= ALIKE_ELSEWHERE &&
          (score === 1 || Math.min(a.words.length, b.words.length) >= WORDS_TO_RECOGNISE);
      if (enough) candidates.push({ before: b.index, after: a.index, score: score + (here ? 0.2 : 0) });
    }
  }
  return candidates.sort((a, b) => b.score - a.score || a.after - b.after || a.before - b.before);
}

function describe(lines: Line[], index: number, numbers: (text: string) => number[]) {
  const line = lines[index];
  const text = line ? plainWords(line) : "";
  return {
    index,
    role: line?.role,
    picture: line?.picture,
    words: numbers(text),
    beginning: beginningOf(text),
  };
}

function likeness(before: Described, after: Described): number {
  return after.picture !== undefined && after.picture === before.picture
    ? 1
    : alike(before.words, after.words);
}

type Described = ReturnType<typeof describe>;

/** A picture becomes no paragraph, and a headline nothing but a headline. */
function mayPair(before: Described, after: Described): boolean {
  const bound = (role: LineRole | undefined) => role === "picture" || (role && ONLY_ONE.includes(role));
  return before.role === after.role || (!bound(before.role) && !bound(after.role));
}

function total(lines: Described[]): number {
  return lines.reduce((sum, { words }) => sum + words.length + 1, 0);
}

/** Numbers the gaps between lines that kept their order: a line before and one after in the same gap stand in the same place. */
function placesBetween(found: Pair[]) {
  const fixed = inOrder(found);
  const gap = (side: keyof Pair) => {
    const ends = fixed.map((pair) => pair[side]);
    return (index: number) => countBelow(ends, index);
  };
  return { before: gap("before"), after: gap("after") };
}

function countBelow(sorted: number[], value: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? Infinity) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The longest run of pairs that stand in the same order in both texts; all others have moved. */
export function inOrder(pairs: Pair[]): Pair[] {
  const sorted = [...pairs].sort((a, b) => a.after - b.after);
  const ends: number[] = [];
  const endAt: number[] = [];
  const previous: number[] = [];
  sorted.forEach(({ before }, index) => {
    const length = countBelow(ends, before);
    previous[index] = length > 0 ? (endAt[length - 1] ?? -1) : -1;
    ends[length] = before;
    endAt[length] = index;
  });
  const kept: Pair[] = [];
  for (let index = endAt.at(-1) ?? -1; index >= 0; index = previous[index] ?? -1) {
    const pair = sorted[index];
    if (pair) kept.push(pair);
  }
  return kept.reverse();
}
