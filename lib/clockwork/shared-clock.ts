import type { Clock } from "@/lib/clock";
import type { Database } from "@/lib/database";

/** A clock that can be set by the database's. */
export type SharedClock = Clock & { set(): Promise<void> };

/**
 * The time by which readers are shown what is due: the database's. An instance whose own clock is ahead would
 * otherwise confirm a story before its announced instant. Never ahead of it, behind by a journey to the database.
 */
export function sharedClock(db: Database, own: Clock): SharedClock {
  let ahead = 0;
  return {
    isShared: true,
    now: () => new Date(own.now().getTime() + ahead),
    async set() {
      const [row] = await db.$queryRaw<{ now: Date }[]>`SELECT clock_timestamp() AS now`;
      if (row) ahead = row.now.getTime() - own.now().getTime();
    },
  };
}
