import type { Newsroom } from "@/lib/newsroom";
import type { Part } from "./combine";

/** What became due by itself after an instant, by the database's clock. */
export type Due = {
  part: Part;
  /** The instant up to which this is all. */
  upTo: Date;
  /** In how many milliseconds something becomes due next, a schedule or the end of a right; null where nothing waits. */
  next: number | null;
};

const NOTHING: Part = { tags: [], gone: [] };

/**
 * A schedule, and the end of a picture's right, change what readers see at their instant, whether or not anybody has
 * written that down (decision 12): what shared caches keep of it must go at that instant as well.
 */
export async function readDue({ db }: Newsroom, since: Date): Promise<Due> {
  const [row] = await db.$queryRaw<{ isDue: boolean; upTo: Date; next: number | null }[]>`
    SELECT EXISTS (SELECT FROM "due_schedules" d WHERE d.at > ${since}::timestamptz)
             OR EXISTS (SELECT FROM "pictures" p WHERE p.rights_until > ${since}::timestamptz AND p.rights_until <= newsroom_now()) AS "isDue",
           date_trunc('milliseconds', newsroom_now()) AS "upTo",
           (extract(epoch FROM next_due() - newsroom_now()) * 1000)::float8 AS "next"`;
  if (!row) throw new Error("The database does not say what is due.");
  const { isDue, upTo, next } = row;
  if (!isDue) return { part: NOTHING, upTo, next };
  // Asked a moment later, so that it may hold more than is said of its end; that is then told twice.
  const [part] = await db.$queryRaw<{ tags: string[]; gone: string[] }[]>`
    SELECT tags, gone FROM expiry_of_due(${since}::timestamptz)`;
  return { part: part ?? NOTHING, upTo, next };
}
