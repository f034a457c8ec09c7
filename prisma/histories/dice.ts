/** Chance that can be repeated: the same seed throws the same numbers. */
export type Dice = {
  /** A whole number from 0 up to, and without, `below`. */
  number: (below: number) => number;
  /** True in so many cases of a hundred. */
  chance: (percent: number) => boolean;
  pick: <T>(items: readonly T[]) => T;
};

/** Dice by mulberry32 (Tommy Ettinger's public-domain generator): small, and even enough to choose among acts. */
export function diceOf(seed: number): Dice {
  let state = seed >>> 0;
  const throwOnce = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const number = (below: number) => Math.floor(throwOnce() * below);
  return {
    number,
    chance: (percent) => number(100) < percent,
    pick: (items) => {
      const index = number(items.length);
      const item = items[index];
      if (item === undefined && index >= items.length) throw new Error("There is nothing to pick from.");
      return item as (typeof items)[number];
    },
  };
}
