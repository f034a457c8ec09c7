import type { Newsroom } from "@/lib/newsroom";

/** What the database says at one moment to whoever keeps pages. */
export type Moment = {
  /** Its time, by which it is decided what readers see; in milliseconds, cut off. */
  now: Date;
  /** When a schedule will be due next. */
  next: Date | null;
  /** Which stories will be taken down by a schedule, the next one first: that must be known also where nobody can be asked then. */
  ends: { at: string; storyId: number }[];
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
           (SELECT min(d."at") FROM "schedules" d WHERE d."state" = 'waiting' AND d."at" > newsroom_now()) AS next,
           (SELECT coalesce(json_agg(json_build_object('at', d."at", 'storyId', d."story_id")), '[]') FROM
             (SELECT * FROM "schedules" WHERE "state" = 'waiting' AND "kind" = 'unpublish' AND "at" > newsroom_now()
              ORDER BY "at" LIMIT 1000) d) AS ends,
           (SELECT coalesce(max(e."sequence"), 0) FROM "expiries" e) AS newest,
           (SELECT e."at" FROM "expiries" e WHERE e."sequence" = ${applied}) AS "appliedAt",
           due."tags", due."gone"
    FROM expiry_of_due(${since}::timestamptz) due`;
  if (!row) throw new Error("The database does not say what is due.");
  return { ...row, newest: Number(row.newest) };
}
