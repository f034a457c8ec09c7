/** Where the time comes from: the server's clock in life, a set one in tests and in the seed. */
export type Clock = { now(): Date };

export const systemClock: Clock = { now: () => new Date() };

/** A clock that stands still at one instant until it is set again. */
export function standingClock(start: Date | string): Clock & { set(next: Date | string): void } {
  let current = new Date(start);
  return { now: () => current, set: (next) => void (current = new Date(next)) };
}
