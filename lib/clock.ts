import type { Transaction } from "./database";

/** Where the time comes from: the server's clock in life, a set one in tests and in the seed. */
export type Clock = {
  now(): Date;
  /** Acts go by the time that all servers share, the database's; this one's own may be ahead or behind. */
  readonly isShared?: boolean;
};

export const systemClock: Clock = { now: () => new Date(), isShared: true };

/** A clock that stands still at one instant until it is set again. */
export function standingClock(start: Date | string): Clock & { set(next: Date | string): void } {
  let current = new Date(start);
  return { now: () => current, set: (next) => void (current = new Date(next)) };
}

/** The time by which an act is dated: the one that decides what readers are shown, or the clock that was set. */
export async function timeOfAct(tx: Pick<Transaction, "$queryRaw">, clock: Clock): Promise<Date> {
  if (!clock.isShared) return clock.now();
  const [row] = await tx.$queryRaw<{ now: Date }[]>`SELECT clock_timestamp() AS now`;
  if (!row) throw new Error("The database does not say what time it is.");
  return row.now;
}
