import type { Newsroom } from "@/lib/newsroom";
import { pauseAfter } from "./pause";

/** From this many failures on an effect counts as stuck: the desk shows it, and later ones of its story no longer wait. */
export const STUCK_AFTER = 5;

/** How long whoever has claimed an effect may take for it; afterwards another instance tries. In milliseconds. */
const LEASE = 60_000;

/** An effect that this instance alone carries out until its lease ends. */
export type Claimed = {
  id: bigint;
  key: string;
  storyId: number;
  entryId: bigint;
  /** Which attempt this is, from 1. */
  attempts: number;
  /** The hooks that have taken it already, each as the SHA-256 of its address, which may hold a secret. */
  answered: string[];
};

/**
 * Takes effects that are due, the oldest of each story: the world is told of a story in the order in which things
 * happened to it. Two instances never take the same one: rows that another is just taking are skipped, and what is
 * taken is not due again before its lease ends, even when its taker is killed.
 */
export async function claimEffects({ db, clock }: Newsroom, take: number): Promise<Claimed[]> {
  const now = clock.now();
  const leased = new Date(now.getTime() + LEASE);
  return db.$queryRaw<Claimed[]>`
    WITH due AS MATERIALIZED (
      SELECT e."id" FROM "effects" e
      WHERE e."done_at" IS NULL AND e."try_at" <= ${now}::timestamptz
        AND NOT EXISTS (
          SELECT FROM "effects" b
          WHERE b."story_id" = e."story_id" AND b."entry_id" < e."entry_id"
            AND b."done_at" IS NULL AND b."attempts" < ${STUCK_AFTER})
      ORDER BY e."try_at", e."id"
      LIMIT ${take}
      FOR UPDATE OF e SKIP LOCKED)
    UPDATE "effects" t SET "attempts" = t."attempts" + 1, "try_at" = ${leased}::timestamptz
    FROM due WHERE t."id" = due."id"
    RETURNING t."id", t."key", t."story_id" AS "storyId", t."entry_id" AS "entryId", t."attempts",
              coalesce(t."answered", '{}') AS "answered"`;
}

/** Says that an effect is done; `why` where nobody had to be told. */
export async function finishEffect({ db, clock }: Newsroom, { id }: Claimed, why?: string): Promise<void> {
  await db.effect.updateMany({
    where: { id, doneAt: null },
    data: { doneAt: clock.now(), lastError: why ?? null },
  });
}

/** Says that an attempt failed, and who has been told all the same; it is tried again after a growing pause. */
export async function postponeEffect(
  { db, clock }: Newsroom,
  { id, attempts }: Claimed,
  answered: readonly string[],
  error: string,
): Promise<void> {
  const tryAt = new Date(clock.now().getTime() + pauseAfter(attempts));
  await db.$executeRaw`
    UPDATE "effects" SET "try_at" = ${tryAt}::timestamptz, "last_error" = ${error}, "answered" = ${[...answered]}
    WHERE "id" = ${id} AND "attempts" = ${attempts} AND "done_at" IS NULL`;
}

/** Where nobody asked to be told, everything is done at once. */
export async function waiveEffects({ db, clock }: Newsroom): Promise<number> {
  const { count } = await db.effect.updateMany({ where: { doneAt: null }, data: { doneAt: clock.now() } });
  return count;
}

/** When the next effect is due. */
export async function nextTry({ db }: Newsroom): Promise<Date | null> {
  const next = await db.effect.findFirst({
    where: { doneAt: null },
    orderBy: { tryAt: "asc" },
    select: { tryAt: true },
  });
  return next?.tryAt ?? null;
}
