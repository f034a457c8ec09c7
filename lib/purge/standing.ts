import { setTimeout as after } from "node:timers/promises";
import type { Newsroom } from "@/lib/newsroom";

/** A shared cache and how far it has been told of what changed. */
export type CacheStanding = {
  name: string;
  /** Up to which expiry it was purged; 0 where nothing is known of it. */
  purgedUpTo: number;
  /** Since when it cannot be purged, and why; null while it can. */
  failing: { since: Date; why: string } | null;
};

/** How the named caches (`configuredCaches`) stand. */
export async function cacheStandings({ db }: Newsroom, names: readonly string[]): Promise<CacheStanding[]> {
  const rows = await db.purge.findMany({ where: { cache: { in: [...names] } } });
  return names.map((name) => {
    const row = rows.find(({ cache }) => cache === name);
    const failing = row?.failingSince ? { since: row.failingSince, why: row.lastError ?? "" } : null;
    return { name, purgedUpTo: Number(row?.sequence ?? 0), failing };
  });
}

/** How often it is looked whether all have been told, in milliseconds. */
const LOOKS_EVERY = 40;

/**
 * Waits until each of the named caches has been told of everything up to this expiry, `limit` milliseconds at most.
 *
 * @returns those that have not
 */
export async function waitForCaches(
  newsroom: Newsroom,
  names: readonly string[],
  { sequence, limit }: { sequence: number; limit: number },
): Promise<CacheStanding[]> {
  const until = performance.now() + limit;
  for (;;) {
    const standings = await cacheStandings(newsroom, names);
    const behind = standings.filter(({ purgedUpTo }) => purgedUpTo < sequence);
    if (behind.length === 0 || performance.now() >= until) return behind;
    await after(LOOKS_EVERY);
  }
}

/** For whoever watches the server: what is wrong with each cache that cannot be purged; nothing while all can. */
export async function purgingFaults(newsroom: Newsroom, names: readonly string[]): Promise<string[]> {
  const standings = await cacheStandings(newsroom, names);
  return standings.flatMap(({ name, failing }) =>
    failing ? [`${name} has not been purged since ${failing.since.toISOString()}: ${failing.why}`] : [],
  );
}
