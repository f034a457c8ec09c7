import type { Alignment } from "./align";

/** A place in the joined text: which block of each text stands there, -1 for none. */
export type Slot = { base: number; mine: number; theirs: number };

type Run = { anchor: number; slots: Slot[] };

/** Whether a block that mine put in and one that theirs put in are one and the same. */
type IsOne = (mine: number, theirs: number) => boolean;

/**
 * The order of the joined text. What neither side moved stands as in the base; around it each side's new and moved
 * blocks follow the block that they followed there, theirs first. What both moved stands where theirs has it.
 */
export function arrange(mine: Alignment, theirs: Alignment, isOne: IsOne): Slot[] {
  const isMoved = (index: number) => mine.moved.has(index) || theirs.moved.has(index);
  const slotOf = (base: number): Slot => ({
    base,
    mine: mine.toSide[base] ?? -1,
    theirs: theirs.toSide[base] ?? -1,
  });
  const right = runsOf(
    theirs,
    isMoved,
    (index) => theirs.moved.has(index),
    slotOf,
    (at) => ({
      ...{ base: -1, mine: -1, theirs: at },
    }),
  );
  const left = runsOf(
    mine,
    isMoved,
    (index) => mine.moved.has(index) && !theirs.moved.has(index),
    slotOf,
    (at) => ({ base: -1, mine: at, theirs: -1 }),
  );
  bringTogether(left, right, { mine, theirs }, isOne);
  const at = (runs: Run[], anchor: number) =>
    runs.filter((run) => run.anchor === anchor).flatMap(({ slots }) => slots);
  const [byAnchorLeft, byAnchorRight] = [grouped(left, at), grouped(right, at)];
  const around = (anchor: number) =>
    joined(byAnchorLeft.get(anchor) ?? [], byAnchorRight.get(anchor) ?? [], isOne);
  const spine = mine.toSide.flatMap((_, index) => (isMoved(index) ? [] : [index]));
  return [...around(-1), ...spine.flatMap((index) => [slotOf(index), ...around(index)])];
}

function grouped(runs: Run[], at: (runs: Run[], anchor: number) => Slot[]): Map<number, Slot[]> {
  const anchors = new Set(runs.map(({ anchor }) => anchor));
  return new Map([...anchors].map((anchor) => [anchor, at(runs, anchor)]));
}

/** What a side put in or moved, each run with the unmoved block of the base that it follows; -1: the beginning. */
function runsOf(
  side: Alignment,
  isMoved: (base: number) => boolean,
  isItsOwn: (base: number) => boolean,
  slotOf: (base: number) => Slot,
  newSlot: (at: number) => Slot,
): Run[] {
  const runs: Run[] = [];
  let anchor = -1;
  for (const [at, base] of side.toBase.entries()) {
    if (base >= 0 && !isMoved(base)) anchor = base;
    else if (base < 0 || isItsOwn(base)) {
      const slot = base < 0 ? newSlot(at) : slotOf(base);
      const last = runs.at(-1);
      if (last?.anchor === anchor) last.slots.push(slot);
      else runs.push({ anchor, slots: [slot] });
    }
  }
  return runs;
}

/**
 * Where blocks were taken out, a run may as well stand after those. Two runs that put in the same are brought to one
 * place, so that it comes once.
 */
function bringTogether(
  left: Run[],
  right: Run[],
  { mine, theirs }: { mine: Alignment; theirs: Alignment },
  isOne: IsOne,
): void {
  const [reachOfMine, reachOfTheirs] = [reachOf(mine), reachOf(theirs)];
  for (const run of left)
    for (const other of right) {
      if (run.anchor === other.anchor) continue;
      const later = Math.max(run.anchor, other.anchor);
      const reach = run.anchor < later ? reachOfMine(run.anchor) : reachOfTheirs(other.anchor);
      if (later > reach) continue;
      if (run.slots.some((one) => other.slots.some((two) => areOne(one, two, isOne))))
        run.anchor = other.anchor = later;
    }
}

/** After which block of the base a run may stand at the latest, when it follows this one. */
function reachOf({ toSide }: Alignment): (anchor: number) => number {
  const ends: number[] = [];
  for (let index = toSide.length - 1; index >= 0; index--)
    ends[index] = (toSide[index] ?? -1) < 0 ? (ends[index + 1] ?? index) : index - 1;
  return (anchor) => ends[anchor + 1] ?? anchor;
}

function areOne(one: Slot, two: Slot, isOne: IsOne): boolean {
  return one.base < 0 && two.base < 0 && isOne(one.mine, two.theirs);
}

/** Two runs at one place: theirs first, and what both put in once. */
function joined(left: Slot[], right: Slot[], isOne: IsOne): Slot[] {
  const order: Slot[] = [];
  let [i, j] = [0, 0];
  for (const [row, column] of commonOf(left, right, isOne)) {
    order.push(...right.slice(j, column), ...left.slice(i, row));
    order.push({ base: -1, mine: left[row]?.mine ?? -1, theirs: right[column]?.theirs ?? -1 });
    [i, j] = [row + 1, column + 1];
  }
  return [...order, ...right.slice(j), ...left.slice(i)];
}

/** What both runs put in, in rising order: as much as is possible in short runs, the first found in long ones. */
function commonOf(left: Slot[], right: Slot[], isOne: IsOne): [number, number][] {
  const pairs: [number, number][] = [];
  let from = 0;
  for (const [row, one] of left.entries()) {
    const column = right.findIndex((two, at) => at >= from && areOne(one, two, isOne));
    if (column < 0) continue;
    pairs.push([row, column]);
    from = column + 1;
  }
  return pairs;
}
