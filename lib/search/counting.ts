import { Prisma } from "@/prisma/generated/client";
import type { FacetName } from "./fields";
import { SPONSORED, within, type Wanted } from "./limits";

/**
 * How many of the stories in "hits" have each value of each facet, under all limits but the facet's own. Where sponsored
 * work is asked for it is among the hits, and counts only as long as that limit stands.
 */

const NAMES: FacetName[] = ["section", "person", "topic", "kind", "year"];

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

/** People and topics of more stories than this are not counted: whoever found so many limits them by something else first. */
const MOST_UNNESTED = 5_000;

/** So many values of a facet are named, those that most stories have. */
const MOST_VALUES = 12;

export type Counts = { value: number | string; count: number }[];

/** What the columns of `wholeColumn` and `facetColumns` hold. */
export type Counted = {
  whole: { within: number; unlimited: number } & Record<`without_${FacetName}`, number>;
} & Record<FacetName, Counts | null>;

/** The walk over the hits: each is put once with those like it, and these few are then added up in every way. */
export function countsQuery(wanted: Wanted): Prisma.Sql {
  const columns = [undefined, ...NAMES].map((left) => ({
    name: Prisma.raw(left ? `without_${left}` : "within"),
    where: within(wanted, left),
  }));
  const each = columns.map(({ name, where }) => Prisma.sql`count(*) FILTER (WHERE ${where}) AS ${name}`);
  const sums = columns.map(({ name }) => Prisma.sql`coalesce(sum(${name}), 0)::integer AS ${name}`);
  return Prisma.sql`alike AS MATERIALIZED (
      SELECT section_id, year, kind, count(*) AS unlimited, ${Prisma.join(each, ", ")}
      FROM hits GROUP BY section_id, year, kind
    ),
    counts AS MATERIALIZED (
      SELECT grouping(section_id, year, kind) AS by, section_id, year, kind,
             coalesce(sum(unlimited) FILTER (WHERE kind <> ${SPONSORED}), 0)::integer AS unlimited, ${Prisma.join(sums, ", ")}
      FROM alike GROUP BY GROUPING SETS ((section_id), (year), (kind), ())
    )`;
}

/** The totals. */
export const wholeColumn = Prisma.sql`(SELECT to_json(counts) FROM counts WHERE by = 7) AS whole`;

/** One column for each facet. */
export function facetColumns(wanted: Wanted): Prisma.Sql {
  const grouped = GROUPED.map(({ name, column, by }) => {
    const count = Prisma.raw(`without_${name}`);
    return mostOf(
      name,
      Prisma.sql`SELECT ${column} AS value, ${count} AS count FROM counts WHERE by = ${by}::integer`,
    );
  });
  const unnested = UNNESTED.map(({ name, column }) => {
    const left = Prisma.raw(`without_${name}`);
    const each = Prisma.sql`SELECT unnest(${column}) AS value FROM hits WHERE ${within(wanted, name)}
      AND (SELECT ${left} FROM counts WHERE by = 7) <= ${MOST_UNNESTED}::integer`;
    return mostOf(
      name,
      Prisma.sql`SELECT value, count(*)::integer AS count FROM (${each}) AS each GROUP BY value`,
    );
  });
  return Prisma.join([...grouped, ...unnested], ", ");
}

function mostOf(name: FacetName, values: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(SELECT json_agg(json_build_object('value', value, 'count', count) ORDER BY count DESC, value) FROM (
    SELECT value, count FROM (${values}) AS each WHERE value IS NOT NULL AND count > 0
    ORDER BY count DESC, value LIMIT ${MOST_VALUES}::bigint) AS most) AS ${Prisma.raw(name)}`;
}

/** Whoever takes the limit by a kind away no longer asks for sponsored work. */
function sponsoredIn(name: FacetName, counted: Counted): number {
  return (name === "kind" && counted.kind?.find(({ value }) => value === SPONSORED)?.count) || 0;
}

/** For each facet its values, and how many there are without a limit by it. */
export function facetsIn(counted: Counted): Record<FacetName, { all: number; values: Counts }> {
  const facets = NAMES.map((name) => [
    name,
    { all: counted.whole[`without_${name}`] - sponsoredIn(name, counted), values: counted[name] ?? [] },
  ]);
  return Object.fromEntries(facets) as Record<FacetName, { all: number; values: Counts }>;
}
