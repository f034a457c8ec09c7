import type { ReaderDatabase } from "@/lib/database";
import { noteRead } from "@/lib/expiries/note-read";
import { Prisma } from "@/prisma/generated/client";

/**
 * Where live stories stand in lists. The database keeps a row for each list a story stands in (migration
 * lists_and_search), so that any page of any list is a walk along one index. Withdrawn stories stand in none, and
 * sponsored work only in its own.
 */

/** Which stories a list holds; all conditions together. */
export type ListFilter = {
  editionId: number;
  sectionId?: number;
  personId?: number;
  topicId?: number;
  seriesId?: number;
  kind?: string;
  exceptKinds?: readonly string[];
  /** Whose text was changed after publication so that its dates moved, by when that was. */
  changed?: true;
  /** Published at this instant or later. */
  from?: Date;
  /** Published before this instant. */
  until?: Date;
};

/** Where a story stands in every list. */
export type Place = { at: Date; storyId: number };

/** The list of corrections is one of entries: a story stands in it as often as it was corrected. */
type Filter = Omit<ListFilter, "from" | "until"> & {
  corrections?: true;
  after?: Place;
  before?: Place;
  /** A column of the question in the place of an instant. */
  from?: Date | Prisma.Sql;
  until?: Date | Prisma.Sql;
};

type Part = { take: number; skip?: number; oldestFirst?: boolean };

/** The newest instants at which stories of an edition were corrected, clarified or taken away, whatever became of them since. */
export function listCorrections(
  db: ReaderDatabase,
  editionId: number,
  take: number,
): Promise<{ storyId: number; at: Date }[]> {
  noteLists({ editionId, corrections: true });
  return db.$queryRaw`
    SELECT story_id AS "storyId", listed_at AS at FROM ${inOrder({ editionId, corrections: true }, NEWEST_FIRST)}
    ORDER BY ${NEWEST_FIRST} LIMIT ${take}::bigint`;
}

/** The ids of so many stories of a list, newest first unless told otherwise. */
export async function listStoryIds(db: ReaderDatabase, filter: ListFilter, part: Part): Promise<number[]> {
  noteLists(filter);
  return idsInOrder(db, filter, part);
}

async function idsInOrder(db: ReaderDatabase, filter: Filter, part: Part): Promise<number[]> {
  const order = part.oldestFirst ? OLDEST_FIRST : NEWEST_FIRST;
  const rows = await db.$queryRaw<{ id: number }[]>`
    SELECT story_id AS id FROM ${inOrder(filter, order)} ORDER BY ${order}
    LIMIT ${part.take}::bigint OFFSET ${part.skip ?? 0}::bigint`;
  return rows.map(({ id }) => id);
}

/** A story of a list, and when it was published. */
export type Listed = { id: number; at: Date };

/** On which side of a place stories stand in lists, which are in order of time. */
export type Side = "after" | "before";

/**
 * The stories that stand closest to a place in each of these lists, on one side of it: so many of each list at most, and
 * each story once. One question for all lists.
 */
export async function storiesBeside(
  db: ReaderDatabase,
  filters: readonly ListFilter[],
  side: Side,
  place: Place,
  take: number,
): Promise<Listed[]> {
  if (filters.length === 0) return [];
  const order = side === "after" ? OLDEST_FIRST : NEWEST_FIRST;
  const parts = filters.map(
    (filter, list) => Prisma.sql`(SELECT ${list}::integer AS list, story_id AS id, listed_at AS at
      FROM ${inOrder({ ...filter, [side]: place }, order)} ORDER BY ${order} LIMIT ${take}::bigint)`,
  );
  const found = await db.$queryRaw<(Listed & { list: number })[]>(Prisma.join(parts, " UNION ALL "));
  filters.forEach((filter, index) => {
    // When all that was asked for came after, only a story that comes between can change it.
    const isAll = found.filter(({ list }) => list === index).length === take;
    noteLists(filter, side === "after" && isAll ? "past" : "list");
  });
  return [...new Map(found.map(({ id, at }) => [id, { id, at }])).values()];
}

/** Whether a list holds any story at all. */
export async function isFilled(db: ReaderDatabase, filter: ListFilter): Promise<boolean> {
  const [name, ...others] = listNames(filter);
  // Of a whole list it is known when it gets its first story and loses its last.
  const whole = others.length === 0 && !filter.exceptKinds && !filter.from && !filter.until;
  if (whole) noteRead(`filled:${name}`);
  else noteLists(filter);
  return (await idsInOrder(db, filter, { take: 1 })).length > 0;
}

/**
 * One page of a list, newest first, and how many stories the whole list holds, as they stood at one moment: a story
 * published meanwhile moves nothing. Page 1 holds the `size` oldest; without a number it is the newest. Walks from
 * whichever end is nearer. A page that does not exist is empty.
 */
export async function listPage(
  db: ReaderDatabase,
  filter: ListFilter,
  size: number,
  page?: number,
): Promise<{ count: number; ids: number[] }> {
  noteLists(filter);
  const rows = await db.$queryRaw<{ count: number; id: number | null }[]>`
    WITH total AS MATERIALIZED (SELECT ${counted(filter)} AS n)
    SELECT total.n::integer AS count, shown.story_id AS id
    FROM total LEFT JOIN (${page === undefined ? newest(filter, size) : numbered(filter, size, page)}) AS shown ON true
    ORDER BY shown.listed_at DESC, shown.story_id DESC`;
  return { count: rows[0]?.count ?? 0, ids: rows.flatMap(({ id }) => id ?? []) };
}

function newest(filter: ListFilter, size: number): Prisma.Sql {
  return Prisma.sql`SELECT listed_at, story_id FROM ${inOrder(filter, NEWEST_FIRST)} ORDER BY ${NEWEST_FIRST} LIMIT ${size}::bigint`;
}

/** Both ways to the page in one question; the one that is not taken has a limit of none, and costs nothing. */
function numbered(filter: ListFilter, size: number, page: number): Prisma.Sql {
  const before = Prisma.sql`${(page - 1) * size}::bigint`;
  const after = Prisma.sql`(n - ${page * size}::bigint)`;
  const held = Prisma.sql`greatest(least(${size}::bigint, n - ${before}), 0)`;
  return Prisma.sql`
    (SELECT listed_at, story_id FROM ${inOrder(filter, OLDEST_FIRST)} ORDER BY ${OLDEST_FIRST}
     OFFSET ${before} LIMIT (SELECT CASE WHEN ${before} <= ${after} THEN ${size}::bigint ELSE 0 END FROM total))
    UNION ALL
    (SELECT listed_at, story_id FROM ${inOrder(filter, NEWEST_FIRST)} ORDER BY ${NEWEST_FIRST}
     OFFSET (SELECT greatest(${after}, 0) FROM total)
     LIMIT (SELECT CASE WHEN ${before} <= ${after} THEN 0 ELSE ${held} END FROM total))`;
}

/**
 * The months in which an edition's live stories were published, in the site's zone ("2026-11"), newest first, with how
 * many. The zone is asked for each month and not for each story.
 */
export function countMonths(
  db: ReaderDatabase,
  editionId: number,
  zone: string,
): Promise<{ month: string; count: number }[]> {
  noteLists({ editionId });
  const month = { editionId, from: Prisma.sql`first`, until: Prisma.sql`next` };
  return db.$queryRaw`
    WITH ends AS MATERIALIZED (
      SELECT date_trunc('month', min(listed_at) AT TIME ZONE ${zone}) AS oldest, max(listed_at) AT TIME ZONE ${zone} AS newest
      FROM (${endsOf({ editionId })}) AS listed
    )
    SELECT to_char(month, 'YYYY-MM') AS month, count::integer FROM (
      SELECT month, ${counted(month)} AS count FROM (
        SELECT month, month AT TIME ZONE ${zone} AS first, (month + interval '1 month') AT TIME ZONE ${zone} AS next
        FROM ends, generate_series(oldest, newest, interval '1 month') AS month OFFSET 0
      ) AS months OFFSET 0
    ) AS dated WHERE count > 0 ORDER BY dated.month DESC`;
}

/** When the stories nearest to a stretch of time were published: the last before it and the first after it. */
export async function findBeside(
  db: ReaderDatabase,
  editionId: number,
  { from, until }: { from: Date; until: Date },
): Promise<{ before: Date | null; after: Date | null }> {
  noteLists({ editionId });
  const [row] = await db.$queryRaw<{ before: Date | null; after: Date | null }[]>`
    SELECT (SELECT max(listed_at) FROM (${endsOf({ editionId, until: from })}) AS listed) AS before,
           (SELECT min(listed_at) FROM (${endsOf({ editionId, from: until })}) AS listed) AS after`;
  return row ?? { before: null, after: null };
}

/** The first and the last instant of a list, each from the end of its index. */
function endsOf(filter: Filter): Prisma.Sql {
  const ends = VIEWS.flatMap((view) => {
    const conditions = Prisma.join(conditionsOf(filter, view), " AND ");
    return [OLDEST_FIRST, NEWEST_FIRST].map(
      (order) => Prisma.sql`(SELECT listed_at FROM ${view} e WHERE ${conditions} ORDER BY ${order} LIMIT 1)`,
    );
  });
  return Prisma.join(ends, " UNION ALL ");
}

const NEWEST_FIRST = Prisma.sql`listed_at DESC, story_id DESC`;
const OLDEST_FIRST = Prisma.sql`listed_at ASC, story_id ASC`;

/** Stories as the acts have left them, and the few whose schedule is due: a story stands in one of the two. */
const VIEWS = [Prisma.raw(`"public_list_entries"`), Prisma.raw(`"public_due_entries"`)];

/** Each view is put in order by itself, so that the large one is read along its index. */
function inOrder(filter: Filter, order: Prisma.Sql): Prisma.Sql {
  const parts = VIEWS.map((view) => {
    const conditions = Prisma.join(conditionsOf(filter, view), " AND ");
    return Prisma.sql`(SELECT listed_at, story_id FROM ${view} e WHERE ${conditions} ORDER BY ${order})`;
  });
  return Prisma.sql`(${Prisma.join(parts, " UNION ALL ")}) AS listed`;
}

function counted(filter: Filter): Prisma.Sql {
  const counts = VIEWS.map((view) => {
    const conditions = Prisma.join(conditionsOf(filter, view), " AND ");
    return Prisma.sql`(SELECT count(*) FROM ${view} e WHERE ${conditions})`;
  });
  return Prisma.join(counts, " + ");
}

/** The narrowest list that the filter names, without what the others do not hold. */
function conditionsOf(filter: Filter, view: Prisma.Sql): Prisma.Sql[] {
  const [list, ...others] = listNames(filter);
  const { editionId, exceptKinds = [], from, until, after, before } = filter;
  const place = ({ at, storyId }: Place) => Prisma.sql`(${at}::timestamptz, ${storyId}::integer)`;
  const isIn = (name: string) => Prisma.sql`EXISTS (SELECT FROM ${view} o
    WHERE o.list = ${name} AND o.listed_at = e.listed_at AND o.story_id = e.story_id)`;
  return [
    Prisma.sql`e.list = ${list}`,
    ...others.map(isIn),
    ...exceptKinds.map((kind) => Prisma.sql`NOT ${isIn(`kind:${kind}:${editionId}`)}`),
    ...(from ? [Prisma.sql`e.listed_at >= ${from}::timestamptz`] : []),
    ...(until ? [Prisma.sql`e.listed_at < ${until}::timestamptz`] : []),
    ...(after ? [Prisma.sql`(e.listed_at, e.story_id) > ${place(after)}`] : []),
    ...(before ? [Prisma.sql`(e.listed_at, e.story_id) < ${place(before)}`] : []),
  ];
}

/** A list is also what it holds of those that it leaves out. "past": whatever it gets behind its newest story. */
function noteLists(filter: Filter, what: "list" | "past" = "list"): void {
  const { editionId, exceptKinds = [] } = filter;
  const names = [...listNames(filter), ...exceptKinds.map((kind) => `kind:${kind}:${editionId}`)];
  noteRead(...names.map((name) => `${what}:${name}`));
}

/** The lists that a filter names, the narrowest first; that of the edition where it names no other. */
function listNames(filter: Filter): [string, ...string[]] {
  const { editionId, sectionId, personId, topicId, seriesId, kind, changed, corrections } = filter;
  const names = [
    ...(corrections ? [`corrections:${editionId}`] : []),
    ...(changed ? [`changed:${editionId}`] : []),
    ...(seriesId === undefined ? [] : [`series:${seriesId}:${editionId}`]),
    ...(personId === undefined ? [] : [`person:${personId}:${editionId}`]),
    ...(topicId === undefined ? [] : [`topic:${topicId}:${editionId}`]),
    ...(kind === undefined
      ? []
      : [kind === "sponsored" ? `sponsored:${editionId}` : `kind:${kind}:${editionId}`]),
    ...(sectionId === undefined ? [] : [`section:${sectionId}`]),
  ];
  const [first = `edition:${editionId}`, ...others] = names;
  return [first, ...others];
}
