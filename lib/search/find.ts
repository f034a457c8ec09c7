import type { ReaderDatabase } from "@/lib/database";
import { LIST_PAGE } from "@/lib/stories/list-sizes";
import { Prisma } from "@/prisma/generated/client";
import { countsQuery, facetColumns, facetsIn, wholeColumn, type Counted, type Counts } from "./counting";
import type { FacetName, SearchOrder } from "./fields";
import { exceptSponsored, limitColumns, within, type Wanted } from "./limits";
import { yearColumn, yearStarts } from "./years";

export type Found = {
  /** Whether there was nothing to look for: only words that stand everywhere, only what must not be there, only signs. */
  idle: boolean;
  /** With all limits, and with none: sponsored work is found by a limit only. */
  count: number;
  unlimited: number;
  /** One page of them, in the order asked for. */
  ids: number[];
  /** For each limit the counts under all the others, and how many there are under those. */
  facets: Record<FacetName, { all: number; values: Counts }>;
};

type Part = { order: SearchOrder; take: number; skip: number };

/** Of very many stories only the newest, whole pages of them, are weighed against each other; the others follow by time. */
const WEIGHED = 25 * LIST_PAGE;

/** Words of the text weigh least, those of standfirst and names more, those of a headline most: of D, C, B and A. */
const WEIGHTS = Prisma.raw("'{0.05, 0.1, 0.4, 1.0}'");

/**
 * Live stories that hold the words, with what they can be limited by. The document's index is always the way to them:
 * the words stand in the question as something to be computed, and not as a value by whose frequency the planner could
 * prefer to read every story.
 */
export async function findStories(db: ReaderDatabase, wanted: Wanted, part: Part): Promise<Found> {
  const { edition, words, zone } = wanted;
  const [row] = await db.$queryRaw<(Counted & { idle: boolean; ids: number[] })[]>`
    WITH asked AS MATERIALIZED (SELECT search_query(${edition.language}, ${words}) AS q),
    years AS MATERIALIZED (${yearStarts(zone)}),
    hits AS MATERIALIZED (
      SELECT d.story_id, d.listed_at, d.section_id, d.kind, d.person_ids, d.topic_ids, d.document,
             ${yearColumn(zone)} AS year ${limitColumns(wanted)}
      FROM "public_search_documents" d
      WHERE d.edition_id = ${edition.id} AND d.document @@ (SELECT q FROM asked) ${exceptSponsored(wanted)}
    ),
    ${countsQuery(wanted)}
    SELECT (SELECT q IS NULL FROM asked) AS idle, ${wholeColumn}, ARRAY(${page(wanted, part)}) AS ids, ${facetColumns(wanted)}`;
  if (!row) throw new Error("The database gave no answer.");
  const { idle, whole, ids } = row;
  return { idle, count: whole.within, unlimited: whole.unlimited, ids, facets: facetsIn(row) };
}

/** A page of the newest in the order of their weight, or one of those behind them, newest first as they are. */
function page(wanted: Wanted, { order, take, skip }: Part): Prisma.Sql {
  const hits = Prisma.sql`hits WHERE ${within(wanted)} ORDER BY listed_at DESC, story_id DESC`;
  const part = Prisma.sql`LIMIT ${take}::bigint OFFSET ${skip}::bigint`;
  if (order === "time" || skip >= WEIGHED) return Prisma.sql`SELECT story_id FROM ${hits} ${part}`;
  return Prisma.sql`
    SELECT story_id FROM (SELECT story_id, listed_at, document FROM ${hits} LIMIT ${WEIGHED}::bigint) AS newest
    ORDER BY ts_rank(${WEIGHTS}, document, (SELECT q FROM asked), 1) DESC, listed_at DESC, story_id DESC ${part}`;
}
