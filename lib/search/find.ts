import { DateTime } from "luxon";
import type { ReaderDatabase } from "@/lib/database";
import { Prisma } from "@/prisma/generated/client";
import type { FacetName, SearchOrder } from "./fields";
import { SIGNS } from "./marked";

/** What is looked for in one edition, with ids in place of names. */
export type Wanted = {
  edition: { id: number; language: string };
  zone: string;
  words: string;
  sectionId?: number;
  personId?: number;
  topicId?: number;
  kind?: string;
  year?: number;
  /** Days in the site's zone, both included. */
  from?: string;
  until?: string;
};

/** How many stories have each value; of persons and topics only the most named. */
export type Counts = { value: number | string; count: number }[];

export type Found = {
  /** With all limits, and with none. */
  count: number;
  unlimited: number;
  /** One page of them, in the order asked for. */
  ids: number[];
  /** For each limit the counts under all the others, and how many there are under those. */
  facets: Record<FacetName, { all: number; values: Counts }>;
};

/** Of very many stories only so many of the newest are weighed against each other; the others follow by their time. */
const WEIGHED = 1_000;
const MOST_VALUES = 12;

/** Words of a headline weigh most, those of standfirst and names less, those of the text least. */
const WEIGHTS = Prisma.raw("'{0.05, 0.1, 0.4, 1.0}'");

/**
 * Live stories that hold the words, with what they can be limited by. The document's index is always the way to them:
 * the words stand in the question as something to be computed, and not as a value by whose frequency the planner could
 * prefer to read every story. Sponsored work is found only by who asks for that kind.
 */
export async function findStories(
  db: ReaderDatabase,
  wanted: Wanted,
  part: { order: SearchOrder; take: number; skip: number },
): Promise<Found> {
  const [row] = await db.$queryRaw<Answer[]>`
    WITH asked AS MATERIALIZED (SELECT search_query(${wanted.edition.language}, ${wanted.words}) AS q),
    hits AS MATERIALIZED (
      SELECT d.story_id, d.listed_at, d.section_id, d.kind, d.person_ids, d.topic_ids, d.document,
             date_part('year', d.listed_at AT TIME ZONE ${wanted.zone})::integer AS year, ${standing(wanted)}
      FROM "public_search_documents" d
      WHERE d.edition_id = ${wanted.edition.id} AND d.document @@ (SELECT q FROM asked) ${sponsored(wanted)}
    ),
    counts AS MATERIALIZED (
      SELECT grouping(section_id, year, kind) AS by, section_id, year, kind, count(*)::integer AS unlimited,
             ${Prisma.join([undefined, ...NAMES].map(countedWithin), ", ")}
      FROM hits GROUP BY GROUPING SETS ((section_id), (year), (kind), ())
    )
    SELECT (SELECT to_json(counts) FROM counts WHERE by = 7) AS whole,
           ARRAY(${page(part)}) AS ids, ${Prisma.join([...GROUPED.map(grouped), ...UNNESTED.map(unnested)], ", ")}`;
  if (!row) throw new Error("The database gave no answer.");
  const { whole, ids } = row;
  const facets = NAMES.map((name) => [name, { all: whole[`without_${name}`], values: row[name] ?? [] }]);
  return {
    count: whole.within,
    unlimited: whole.unlimited,
    ids,
    facets: Object.fromEntries(facets) as Found["facets"],
  };
}

type Answer = {
  whole: { within: number; unlimited: number } & Record<`without_${FacetName}`, number>;
  ids: number[];
} & Record<FacetName, Counts | null>;

/** What a story has one of is counted in one walk; `by` says which of them a count is by, one bit for each left out. */
const GROUPED = [
  { name: "section", column: Prisma.raw("section_id"), by: 3 },
  { name: "year", column: Prisma.raw("year"), by: 5 },
  { name: "kind", column: Prisma.raw("kind"), by: 6 },
] as const;

const UNNESTED = [
  { name: "person", column: Prisma.raw("person_ids") },
  { name: "topic", column: Prisma.raw("topic_ids") },
] as const;

/** The column of the counts within every limit, or within all but one. */
function countedWithin(left: FacetName | undefined): Prisma.Sql {
  const column = Prisma.raw(left ? `without_${left}` : "within");
  return Prisma.sql`count(*) FILTER (WHERE ${allBut(left)})::integer AS ${column}`;
}

function grouped({ name, column, by }: (typeof GROUPED)[number]): Prisma.Sql {
  const count = Prisma.raw(`without_${name}`);
  return counts(
    name,
    Prisma.sql`SELECT ${column} AS value, ${count} AS count FROM counts WHERE by = ${by}::integer`,
  );
}

function unnested({ name, column }: (typeof UNNESTED)[number]): Prisma.Sql {
  return counts(
    name,
    Prisma.sql`SELECT value, count(*)::integer AS count
      FROM (SELECT unnest(${column}) AS value FROM hits WHERE ${allBut(name)}) AS each GROUP BY value`,
  );
}

/** The most frequent values of them. */
function counts(name: FacetName, values: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(SELECT json_agg(json_build_object('value', value, 'count', count) ORDER BY count DESC, value) FROM (
    SELECT value, count FROM (${values}) AS each WHERE value IS NOT NULL AND count > 0
    ORDER BY count DESC, value LIMIT ${MOST_VALUES}::bigint) AS most) AS ${Prisma.raw(name)}`;
}

/** For each limit whether a story is within it. */
function standing(wanted: Wanted): Prisma.Sql {
  const { sectionId, personId, topicId, kind, year, zone } = wanted;
  const within: Record<FacetName, Prisma.Sql | undefined> = {
    section: sectionId === undefined ? undefined : Prisma.sql`d.section_id = ${sectionId}`,
    person: personId === undefined ? undefined : Prisma.sql`${personId} = ANY (d.person_ids)`,
    topic: topicId === undefined ? undefined : Prisma.sql`${topicId} = ANY (d.topic_ids)`,
    kind: kind === undefined ? undefined : Prisma.sql`d.kind = ${kind}`,
    year:
      year === undefined
        ? undefined
        : Prisma.sql`date_part('year', d.listed_at AT TIME ZONE ${zone}) = ${year}`,
  };
  const named = Object.entries(within).map(
    ([name, condition]) => Prisma.sql`coalesce(${condition ?? Prisma.sql`true`}, false) AS ${inside(name)}`,
  );
  return Prisma.join([...named, Prisma.sql`${dates(wanted)} AS in_dates`], ", ");
}

function dates({ from, until, zone }: Wanted): Prisma.Sql {
  const conditions = [
    ...(from ? [Prisma.sql`d.listed_at >= ${startOf(from, zone)}::timestamptz`] : []),
    ...(until ? [Prisma.sql`d.listed_at < ${startOf(until, zone, 1)}::timestamptz`] : []),
  ];
  return conditions.length > 0 ? Prisma.sql`(${Prisma.join(conditions, " AND ")})` : Prisma.sql`true`;
}

function startOf(day: string, zone: string, days = 0): Date {
  return DateTime.fromISO(day, { zone }).plus({ days }).toJSDate();
}

function sponsored({ kind }: Wanted): Prisma.Sql {
  return kind === "sponsored" ? Prisma.empty : Prisma.sql`AND d.kind <> 'sponsored'`;
}

const NAMES: FacetName[] = ["section", "person", "topic", "kind", "year"];

function inside(name: string): Prisma.Sql {
  return Prisma.raw(`in_${name}`);
}

/** Within every limit, or within all but one. */
function allBut(left?: FacetName): Prisma.Sql {
  return Prisma.join([...NAMES.filter((name) => name !== left).map(inside), Prisma.raw("in_dates")], " AND ");
}

function page({ order, take, skip }: { order: SearchOrder; take: number; skip: number }): Prisma.Sql {
  const part = Prisma.sql`LIMIT ${take}::bigint OFFSET ${skip}::bigint`;
  if (order === "time")
    return Prisma.sql`SELECT story_id FROM hits WHERE ${allBut()} ORDER BY listed_at DESC, story_id DESC ${part}`;
  return Prisma.sql`SELECT story_id FROM (
      SELECT story_id, listed_at, CASE
        WHEN listed_at >= coalesce((SELECT listed_at FROM hits WHERE ${allBut()} ORDER BY listed_at DESC OFFSET ${WEIGHED - 1}::bigint LIMIT 1), '-infinity')
        THEN ts_rank(${WEIGHTS}, document, (SELECT q FROM asked), 1) ELSE 0 END AS weight
      FROM hits WHERE ${allBut()}) AS weighed
    ORDER BY weight DESC, listed_at DESC, story_id DESC ${part}`;
}

/** The headline and passages of stories with the signs around what was looked for; `said` where folding changed it. */
export type Passages = { id: number; headline: string; passages: string; said: string | null };

const AROUND = `StartSel=${SIGNS.start}, StopSel=${SIGNS.stop}`;
const WHOLE = `${AROUND}, HighlightAll=true`;
const PASSAGES = `${AROUND}, FragmentDelimiter=${SIGNS.gap}, MaxFragments=2, MinWords=12, MaxWords=26`;

/** Where the words stand in these stories. */
export function findPassages(
  db: ReaderDatabase,
  { edition, words }: Wanted,
  ids: number[],
): Promise<Passages[]> {
  return db.$queryRaw`
    SELECT s.id, ts_headline(config, markable(s.content->>'headline'), q, ${WHOLE}) AS headline,
           ts_headline(config, markable(said.text), q, ${PASSAGES}) AS passages,
           CASE WHEN folded(said.text) <> said.text THEN left(said.text, 50000) END AS said
    FROM "public_stories" s
    CROSS JOIN (SELECT search_config(${edition.language}) AS config, search_query(${edition.language}, ${words}) AS q) AS asked
    CROSS JOIN LATERAL (SELECT (s.content->>'standfirst') || E'\n' || body_words(s.content) AS text) AS said
    WHERE s.id = ANY (${ids}::integer[])`;
}
