import type { Newsroom } from "@/lib/newsroom";

/** What the database says at one moment to whoever keeps pages. */
export type Moment = {
  /** Its time, by which it is decided what readers see; in milliseconds, cut off. */
  now: Date;
  /** When something will be due next: a schedule, or the end of a right. */
  next: Date | null;
  /** What will be taken down by itself, a story or a picture, the next one first: that must be known also where nobody can be asked then. */
  ends: { at: string; tag: string }[];
  /** The sequence of the newest expiry; 0 before the first. */
  newest: number;
  /** When the expiry was written that has been applied last; null where this database has none of that sequence. */
  appliedAt: Date | null;
  /** What became due by itself. */
  tags: string[];
  gone: string[];
};

/**
 * One look at the database: its time, its newest expiry, what has become due after `since` and when something will be
 * next. `applied` is the sequence that has been applied last.
 */
export async function askDatabase(
  { db }: Pick<Newsroom, "db">,
  { since, applied }: { since: Date; applied: number },
): Promise<Moment> {
  const [row] = await db.$queryRaw<(Omit<Moment, "newest"> & { newest: bigint })[]>`
    SELECT newsroom_now() AS now,
           next_due() AS next,
           (SELECT coalesce(json_agg(json_build_object('at', "at", 'tag', tag) ORDER BY "at"), '[]') FROM (
              (SELECT "at", 'story:' || "story_id" AS tag FROM "schedules"
               WHERE "state" = 'waiting' AND "kind" = 'unpublish' AND "at" > newsroom_now() ORDER BY "at" LIMIT 1000)
              UNION ALL
              (SELECT "rights_until", 'picture:' || "id" FROM "pictures"
               WHERE "rights_until" > newsroom_now() ORDER BY "rights_until" LIMIT 1000)) ends) AS ends,
           (SELECT coalesce(max(e."sequence"), 0) FROM "expiries" e) AS newest,
           (SELECT e."at" FROM "expiries" e WHERE e."sequence" = ${applied}) AS "appliedAt",
           due."tags", due."gone"
    FROM expiry_of_due(${since}::timestamptz) due`;
  if (!row) throw new Error("The database does not say what is due.");
  return { ...row, newest: Number(row.newest) };
}
