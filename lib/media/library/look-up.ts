import { Prisma } from "@/prisma/generated/client";
import type { Newsroom } from "@/lib/newsroom";

/** From where a page of the library is read: older than this picture, or newer; from neither, the newest. */
export type Cursor = { before?: number | undefined; after?: number | undefined };

/** What is looked for, as conditions on "pictures" p that mean the same: one is asked row by row, one of all rows at once. */
export type Wanted = { rowByRow: Prisma.Sql; atOnce: Prisma.Sql; most?: number | undefined };

/**
 * The ids of one page, the newest first, how many pictures there are in all, and how many of them are newer than these.
 * Both are counted up to `most` where that is given: `more` says that there are still more.
 */
export type Found = { ids: number[]; count: number; above: number; more: boolean };

/** Reads one page of what is wanted and counts it. Both are asked at once: the page is found without looking at the rest. */
export async function lookUp(
  { db }: Pick<Newsroom, "db">,
  wanted: Wanted,
  { before, after }: Cursor,
  page: number,
): Promise<Found> {
  const newer =
    after !== undefined
      ? Prisma.sql`p.id > ${after}`
      : before !== undefined
        ? Prisma.sql`p.id >= ${before}`
        : null;
  const [ids, count, above] = await Promise.all([
    pageOf(db, wanted.rowByRow, { before, after }, page),
    countOf(db, wanted.atOnce, wanted.most),
    newer ? countOf(db, Prisma.sql`${wanted.atOnce} AND ${newer}`, wanted.most) : 0,
  ]);
  const { most = Infinity } = wanted;
  return {
    ids,
    count: Math.min(count, most),
    above: after === undefined ? above : Math.max(0, above - ids.length),
    more: count > most,
  };
}

type Asking = Pick<Newsroom["db"], "$queryRaw">;

async function pageOf(
  db: Asking,
  condition: Prisma.Sql,
  { before, after }: Cursor,
  page: number,
): Promise<number[]> {
  const older = before === undefined ? Prisma.sql`true` : Prisma.sql`p.id < ${before}`;
  const rows =
    after === undefined
      ? await db.$queryRaw<{ id: number }[]>`
          SELECT p.id FROM "pictures" p WHERE ${condition} AND ${older} ORDER BY p.id DESC LIMIT ${page}`
      : await db.$queryRaw<{ id: number }[]>`
          SELECT p.id FROM "pictures" p WHERE ${condition} AND p.id > ${after} ORDER BY p.id LIMIT ${page}`;
  const ids = rows.map(({ id }) => id);
  return after === undefined ? ids : ids.reverse();
}

/** All of them, or one more than `most` where there are more than that. */
async function countOf(db: Asking, condition: Prisma.Sql, most: number | undefined): Promise<number> {
  const [row] =
    most === undefined
      ? await db.$queryRaw<{ count: number }[]>`
          SELECT count(*)::integer AS count FROM "pictures" p WHERE ${condition}`
      : await db.$queryRaw<{ count: number }[]>`
          SELECT count(*)::integer AS count FROM (SELECT FROM "pictures" p WHERE ${condition} LIMIT ${most + 1}) AS found`;
  return row?.count ?? 0;
}

/** How many pictures are wanted, up to `most`. */
export async function countWanted({ db }: Pick<Newsroom, "db">, { atOnce, most }: Wanted): Promise<number> {
  return countOf(db, atOnce, most);
}
