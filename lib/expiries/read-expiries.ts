import type { Newsroom } from "@/lib/newsroom";

/** What one transaction changed for readers, by the names ("tags") that readers' functions give to what they read. */
export type Expiry = {
  sequence: number;
  /** What changed, as it was and as it is: "story:12", "list:section:7"; "*" is everything. */
  tags: string[];
  /** Stories that left the public or lost words: not even a stale copy of them may be shown. */
  gone: string[];
};

/** More than this is not caught up with one by one. */
const MOST = 1_000;

/**
 * What was committed after this sequence, in order, with the newest sequence there is. "everything" where that is too
 * much to be told apart, or no longer kept.
 */
export async function readExpiries(
  { db }: Pick<Newsroom, "db">,
  after: number,
): Promise<{ sequence: number; expiries: Expiry[] | "everything" }> {
  const rows = await db.expiry.findMany({
    where: { sequence: { gte: after } },
    orderBy: { sequence: "asc" },
    take: MOST + 1,
  });
  const expiries = rows.map(({ sequence, tags, gone }) => ({ sequence: Number(sequence), tags, gone }));
  const isKept = after === 0 || expiries[0]?.sequence === after;
  const newest = expiries.at(-1)?.sequence ?? after;
  if (isKept && rows.length <= MOST)
    return { sequence: newest, expiries: expiries.filter(({ sequence }) => sequence > after) };
  return { sequence: await newestSequence({ db }), expiries: "everything" };
}

/** The sequence of the newest expiry; 0 before the first. */
export async function newestSequence({ db }: Pick<Newsroom, "db">): Promise<number> {
  const newest = await db.expiry.findFirst({ orderBy: { sequence: "desc" }, select: { sequence: true } });
  return Number(newest?.sequence ?? 0);
}
