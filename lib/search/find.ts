import type { ReaderDatabase } from "@/lib/database";
import { Prisma } from "@/prisma/generated/client";
import { countsQuery, facetColumns, facetsIn, wholeColumn, type Counted, type Counts } from "./counting";
import type { FacetName, SearchOrder } from "./fields";
import { exceptSponsored, limitColumns, within, type Wanted } from "./limits";
import { yearColumn, yearStarts } from "./years";

export type Found = {
  /** With all limits, and with none: sponsored work is found by a limit only. */
  count: number;
  unlimited: number;
  /** One page of them, in the order asked for. */
  ids: number[];
  /** For each limit the counts under all the others, and how many there are under those. */
  facets: Record<FacetName, { all: number; values: Counts }>;
};

type Part = { order: SearchOrder; take: number; skip: number };

/** Of very many stories only so many of the newest are weighed against each other; the others follow by their time. */
const WEIGHED = 500;

/** Words of the text weigh least, those of standfirst and names more, those of a headline most: of D, C, B and A. */
const WEIGHTS = Prisma.raw("'{0.05, 0.1, 0.4, 1.0}'");

/**
 * Live stories that hold the words, with what they can be limited by. The document's index is always the way to them:
 * the words stand in the question as something to be computed, and not as a value by whose frequency the planner could
 * prefer to read every story.
 */
export async function findStories(db: ReaderDatabase, wanted: Wanted, part: Part): Promise<Found> {
  const { edition, words, zone } = wanted;
  const [row] = await db.$queryRaw<(Counted & { ids: number[] })[]>`
    WITH asked AS MATERIALIZED (SELECT search_query(${edition.language}, ${words}) AS q),
    years AS MATERIALIZED (${yearStarts(zone)}),
    hits AS MATERIALIZED (
      SELECT d.story_id, d.listed_at, d.section_id, d.kind, d.person_ids, d.topic_ids, d.document,
             ${yearColumn(zone)} AS year ${limitColumns(wanted)}
      FROM "public_search_documents" d
      WHERE d.edition_id = ${edition.id} AND d.document @@ (SELECT q FROM asked) ${exceptSponsored(wanted)}
    ),
    ${countsQuery(wanted)}
    SELECT ${wholeColumn}, ARRAY(${page(wanted, part)}) AS ids, ${facetColumns(wanted)}`;
  if (!row) throw new Error("The database gave no answer.");
  const { whole, ids } = row;
  return { count: whole.within, unlimited: whole.unlimited, ids, facets: facetsIn(row) };
}

function page(wanted: Wanted, { order, take, skip }: Part): Prisma.Sql {
  const hits = Prisma.sql`hits WHERE ${within(wanted)}`;
  const part = Prisma.sql`LIMIT ${take}::bigint OFFSET ${skip}::bigint`;
  if (order === "time")
    return Prisma.sql`SELECT story_id FROM ${hits} ORDER BY listed_at DESC, story_id DESC ${part}`;
  const oldest = Prisma.sql`SELECT listed_at FROM ${hits} ORDER BY listed_at DESC LIMIT 1 OFFSET ${WEIGHED - 1}::bigint`;
  return Prisma.sql`
    SELECT story_id FROM (
      SELECT story_id, listed_at, CASE WHEN listed_at >= coalesce((${oldest}), '-infinity')
        THEN ts_rank(${WEIGHTS}, document, (SELECT q FROM asked), 1) ELSE 0 END AS weight
      FROM ${hits}
    ) AS weighed ORDER BY weight DESC, listed_at DESC, story_id DESC ${part}`;
}
