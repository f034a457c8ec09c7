import { Prisma } from "@/prisma/generated/client";

/**
 * The year of a story in the site's zone. Asking the zone for each of very many finds costs more than finding them, so
 * the beginnings of usual years are asked for once ("years" in the question), and each find is put between two of them.
 */

const FIRST = 1970;
const LAST = 2099;
/** Between these two days, whatever the zone, the beginnings are known. */
const [AFTER, BEFORE] = [`${FIRST}-01-02T00:00:00Z`, `${LAST}-12-30T00:00:00Z`];

/** The beginnings, in one row. */
export function yearStarts(zone: string): Prisma.Sql {
  return Prisma.sql`SELECT array_agg(make_timestamptz(year, 1, 1, 0, 0, 0, ${zone}) ORDER BY year) AS starts
    FROM generate_series(${FIRST}::integer, ${LAST}::integer) AS year`;
}

/** The year of a document "d". */
export function yearColumn(zone: string): Prisma.Sql {
  return Prisma.sql`CASE WHEN d.listed_at BETWEEN ${AFTER}::timestamptz AND ${BEFORE}::timestamptz
    THEN ${FIRST - 1}::integer + width_bucket(d.listed_at::timestamptz, (SELECT starts FROM years))
    ELSE date_part('year', d.listed_at AT TIME ZONE ${zone})::integer END`;
}
