import type { ReaderDatabase } from "@/lib/database";
import { newestModified } from "@/lib/feeds/month-files";
import type { Moment } from "@/lib/moments";
import { stamps } from "@/lib/stamps";
import { Prisma } from "@/prisma/generated/client";
import { datingEntries } from "./live-dates";

/** A month in which live stories were published: "2026-11", how many, and the newest date on any of them. */
export type LiveMonth = { month: string; count: number; modified: Moment };

/**
 * The months of an edition's live stories, sponsored work among them, in the site's zone, newest first. The newest date
 * of a month stands on the story that was published last in it or on the one of them that was changed last: those two
 * are read for their dates, and not every story. Of sponsored work, which has no list of its changes, all are.
 */
export async function listLiveMonths(
  db: ReaderDatabase,
  editionId: number,
  zone: string,
): Promise<LiveMonth[]> {
  const months = await db.$queryRaw<{ month: string; count: number; ids: number[] }[]>(
    monthsQuery(editionId, zone),
  );
  const entries = await datingEntries(db, [...new Set(months.flatMap(({ ids }) => ids))]);
  return months.flatMap(({ month, count, ids }) => {
    const dates = ids.flatMap((id) => stamps(entries.get(id) ?? [], zone) ?? []);
    const listed = dates.map(({ modified }) => ({ modified: modified.moment }));
    const modified = newestModified(listed, zone);
    return modified ? [{ month, count, modified }] : [];
  });
}

/**
 * From the newest story a step leads to the newest of the month before it that has any, and no step is made for months
 * without stories: a single one of the year 1890 costs no more than another. What is due and not carried out yet is
 * asked for once; such a story stands in no other row.
 */
function monthsQuery(editionId: number, zone: string): Prisma.Sql {
  const [plain, sponsored, changed] = [
    `edition:${editionId}`,
    `sponsored:${editionId}`,
    `changed:${editionId}`,
  ];
  const named = (list: string) =>
    Prisma.sql`SELECT story_id, listed_at FROM "public_list_entries" WHERE list = ${list}`;
  const due = Prisma.sql`SELECT story_id, listed_at FROM due WHERE list <> ${changed}`;
  const last = (where: Prisma.Sql) => {
    const ends = [named(plain), named(sponsored), due].map(
      (list) => Prisma.sql`(${list} ${where} ORDER BY listed_at DESC, story_id DESC LIMIT 1)`,
    );
    return Prisma.sql`SELECT story_id, listed_at, date_trunc('month', listed_at AT TIME ZONE ${zone}) AS month
      FROM (${Prisma.join(ends, " UNION ALL ")}) AS ends ORDER BY listed_at DESC, story_id DESC LIMIT 1`;
  };
  const during = Prisma.sql`AND listed_at >= first AND listed_at < next`;
  return Prisma.sql`
    WITH RECURSIVE due AS MATERIALIZED (
      SELECT list, listed_at, story_id FROM "public_due_entries" WHERE list IN (${plain}, ${sponsored}, ${changed})
    ),
    newest AS (
      (${last(Prisma.empty)})
      UNION ALL
      SELECT before.* FROM newest CROSS JOIN LATERAL (${last(Prisma.sql`AND listed_at < newest.month AT TIME ZONE ${zone}`)}) AS before
    ),
    months AS MATERIALIZED (
      SELECT month, story_id, month AT TIME ZONE ${zone} AS first, (month + interval '1 month') AT TIME ZONE ${zone} AS next FROM newest
    ),
    starts AS MATERIALIZED (SELECT array_agg(first ORDER BY first) AS starts FROM months),
    changes AS (
      SELECT c.story_id, c.listed_at AS changed_at, e.listed_at
      FROM "public_list_entries" c JOIN "public_list_entries" e ON e.story_id = c.story_id AND e.list = ${plain}
      WHERE c.list = ${changed}
      UNION ALL
      SELECT c.story_id, c.listed_at, e.listed_at FROM due c JOIN due e ON e.story_id = c.story_id AND e.list = ${plain}
      WHERE c.list = ${changed}
    ),
    changed AS MATERIALIZED (
      SELECT DISTINCT ON (place) (SELECT starts FROM starts)[place] AS first, story_id
      FROM (SELECT *, width_bucket(listed_at::timestamptz, (SELECT starts FROM starts)) AS place FROM changes) AS placed
      ORDER BY place, changed_at DESC, story_id DESC
    )
    SELECT to_char(month, 'YYYY-MM') AS month,
           ((SELECT count(*) FROM (${named(plain)} ${during}) AS listed)
             + (SELECT count(*) FROM (${named(sponsored)} ${during} UNION ALL ${due} ${during}) AS listed))::integer AS count,
           array_remove(ARRAY[months.story_id, changed.story_id], NULL)
             || ARRAY(SELECT story_id FROM (${named(sponsored)} ${during} UNION ALL ${due} ${during}) AS listed) AS ids
    FROM months LEFT JOIN changed USING (first) ORDER BY month DESC`;
}
