import type { Piece } from "./key";
import { pairLike } from "./pair-like";
import { longestRising } from "./rising";

/** Which block of one text became which block of the other; -1 where there is none. */
export type Alignment = {
  toSide: number[];
  toBase: number[];
  /** Blocks of the base that stand elsewhere in the side than their neighbours. */
  moved: Set<number>;
};

/**
 * Finds for every block of the base the one that it became: by its name, by saying the same, and between those by
 * being like it. Takes time in proportion to the text as long as most of it is the same.
 */
export function align(base: readonly Piece[], side: readonly Piece[]): Alignment {
  const found: Found = { toSide: base.map(() => -1), toBase: side.map(() => -1) };
  pairEnds(base, side, found);
  pairUnique(base, side, found, ({ id }) => id);
  pairUnique(base, side, found, ({ key }) => key);
  for (const gap of gapsOf(found)) pairEqual(base, side, gap, found);
  for (const gap of gapsOf(found)) pairLike(base, side, gap, found);
  const still = new Set(longestRising(found.toSide));
  const moved = found.toSide.flatMap((place, index) => (place >= 0 && !still.has(index) ? [index] : []));
  return { ...found, moved: new Set(moved) };
}

export type Found = Pick<Alignment, "toSide" | "toBase">;

/** Blocks of both texts that no partner is known for, between two pairs. */
export type Gap = { base: number[]; side: number[] };

export function pair(found: Found, base: number, side: number): void {
  found.toSide[base] = side;
  found.toBase[side] = base;
}

/** The same at the beginning and at the end: nearly all of most texts. */
function pairEnds(base: readonly Piece[], side: readonly Piece[], found: Found): void {
  const shorter = Math.min(base.length, side.length);
  let head = 0;
  while (head < shorter && isSame(base[head], side[head])) pair(found, head, head++);
  for (let tail = 1; tail <= shorter - head; tail++) {
    const [one, other] = [base.length - tail, side.length - tail];
    if (!isSame(base[one], side[other])) return;
    pair(found, one, other);
  }
}

function isSame(one: Piece | undefined, other: Piece | undefined): boolean {
  if (!one || !other || one.key !== other.key) return false;
  return one.id === other.id || one.id === undefined || other.id === undefined;
}

/** Pairs what is known by a name that comes once on each side, wherever it stands now. */
function pairUnique(
  base: readonly Piece[],
  side: readonly Piece[],
  found: Found,
  nameOf: (piece: Piece) => string | undefined,
): void {
  const [left, right] = [onlyOnes(base, found.toSide, nameOf), onlyOnes(side, found.toBase, nameOf)];
  for (const [name, index] of left) {
    const other = right.get(name);
    if (index >= 0 && other !== undefined && other >= 0) pair(found, index, other);
  }
}

/** Name → index; -1 for a name that comes more than once. */
function onlyOnes(
  pieces: readonly Piece[],
  partners: readonly number[],
  nameOf: (piece: Piece) => string | undefined,
): Map<string, number> {
  const places = new Map<string, number>();
  for (const [index, piece] of pieces.entries()) {
    const name = nameOf(piece);
    if ((partners[index] ?? -1) >= 0 || name === undefined) continue;
    places.set(name, places.has(name) ? -1 : index);
  }
  return places;
}

/** What has no partner yet, between neighbours that have kept their order. */
function gapsOf({ toSide, toBase }: Found): Gap[] {
  const still = longestRising(toSide);
  const ends = [...still, toSide.length];
  let [fromBase, fromSide] = [0, 0];
  return ends.flatMap((end) => {
    const sideEnd = toSide[end] ?? toBase.length;
    const gap = { base: unpaired(toSide, fromBase, end), side: unpaired(toBase, fromSide, sideEnd) };
    [fromBase, fromSide] = [end + 1, sideEnd + 1];
    return gap.base.length > 0 && gap.side.length > 0 ? [gap] : [];
  });
}

function unpaired(partners: readonly number[], from: number, to: number): number[] {
  const found: number[] = [];
  for (let index = from; index < to; index++) if ((partners[index] ?? -1) < 0) found.push(index);
  return found;
}

/** What says the same and comes more than once, in order: an empty paragraph, a divider. */
function pairEqual(base: readonly Piece[], side: readonly Piece[], gap: Gap, found: Found): void {
  let from = 0;
  for (const index of gap.base) {
    const at = gap.side.findIndex((other, place) => place >= from && isSame(base[index], side[other]));
    if (at < 0) continue;
    pair(found, index, gap.side[at] ?? -1);
    from = at + 1;
  }
}
