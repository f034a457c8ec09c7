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

/** Up to which expiry every one of the named caches was purged; null where none is named. */
export async function purgedUpTo(newsroom: Newsroom, names: readonly string[]): Promise<number | null> {
  const standings = await cacheStandings(newsroom, names);
  return standings.length === 0 ? null : Math.min(...standings.map((standing) => standing.purgedUpTo));
}

/** For whoever watches the server: what is wrong with each cache that cannot be purged; nothing while all can. */
export async function purgingFaults(newsroom: Newsroom, names: readonly string[]): Promise<string[]> {
  const standings = await cacheStandings(newsroom, names);
  return standings.flatMap(({ name, failing }) =>
    failing ? [`${name} has not been purged since ${failing.since.toISOString()}: ${failing.why}`] : [],
  );
}
