import type { Database } from "@/lib/database";
import { TooMany } from "@/lib/refusal";

/** How often something may be tried, and for how many milliseconds that is remembered after the first. */
export type Tries = { most: number; within: number };

type Counted = { tries: number; until: Date };

/**
 * Counts a try before it is made, for all instances together: of many at once none goes uncounted.
 *
 * @returns how many there were with this one, and when they are forgotten
 */
export async function countTry(db: Database, key: string, { within }: Tries, now: Date): Promise<Counted> {
  const from = BigInt(now.getTime());
  const [row] = await db.$queryRaw<{ points: number; expire: bigint }[]>`
    INSERT INTO "rate_limits" AS "known" ("key", "points", "expire") VALUES (${key}, 1, ${from + BigInt(within)})
    ON CONFLICT ("key") DO UPDATE SET
      "points" = CASE WHEN "known"."expire" <= ${from} THEN 1 ELSE "known"."points" + 1 END,
      "expire" = CASE WHEN "known"."expire" <= ${from} THEN EXCLUDED."expire" ELSE "known"."expire" END
    RETURNING "points", "expire"`;
  if (!row) throw new Error("A try was not counted.");
  return { tries: row.points, until: new Date(Number(row.expire)) };
}

/** Forgets the tries: the last one was right. */
export async function forgetTries(db: Database, ...keys: string[]): Promise<void> {
  await db.rateLimit.deleteMany({ where: { key: { in: keys } } });
}

/** What is said where it was tried too often: in how many minutes it may be tried again. */
export function restsUntil(code: string, until: Date, now: Date): TooMany {
  const minutes = Math.max(1, Math.ceil((until.getTime() - now.getTime()) / 60_000));
  return new TooMany(code, { minutes });
}
