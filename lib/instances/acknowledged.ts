import { setTimeout as after } from "node:timers/promises";
import type { Newsroom } from "@/lib/newsroom";
import { isAlive, mayServe, type LivingInstance } from "./instances";

/** How often it is looked whether all have acknowledged, in milliseconds. */
const LOOKS_EVERY = 40;

/**
 * Says up to which expiry this server has applied everything. A server that serves kept pages must be known to the
 * others, so its row is made where it is missing: it may have been swept away while this server heard nothing.
 */
export async function acknowledge(
  { db }: Pick<Newsroom, "db">,
  { id, address }: LivingInstance,
  sequence: number,
): Promise<void> {
  await db.$executeRaw`
    INSERT INTO "instances" AS i ("id", "address", "started_at", "seen_at", "sequence")
    VALUES (${id}, ${address}, clock_timestamp(), clock_timestamp(), ${sequence})
    ON CONFLICT ("id") DO UPDATE SET "sequence" = excluded."sequence" WHERE i."sequence" <> excluded."sequence"`;
}

/** The sequence up to which every living server has applied everything; null where none is alive. */
export async function lowestAcknowledged({ db }: Pick<Newsroom, "db">): Promise<number | null> {
  const [row] = await db.$queryRaw<{ lowest: bigint | null }[]>`
    SELECT min("sequence") AS "lowest" FROM "instances" WHERE ${isAlive()}`;
  return row?.lowest == null ? null : Number(row.lowest);
}

/**
 * Waits until every server that may still serve has applied everything up to this sequence, `limit` milliseconds at
 * most. One that fell silent without a word may be cut off, and serve what it has until its own limit.
 *
 * @returns the servers that have not, the oldest first
 */
export async function waitForAll(
  newsroom: Pick<Newsroom, "db">,
  sequence: number,
  limit: number,
): Promise<LivingInstance[]> {
  const until = performance.now() + limit;
  for (;;) {
    const behind = await listBehind(newsroom, sequence);
    if (behind.length === 0 || performance.now() >= until) return behind;
    await after(LOOKS_EVERY);
  }
}

async function listBehind({ db }: Pick<Newsroom, "db">, sequence: number): Promise<LivingInstance[]> {
  return db.$queryRaw<LivingInstance[]>`
    SELECT "id", "address" FROM "instances" WHERE ${mayServe()} AND "sequence" < ${sequence}::bigint
    ORDER BY "started_at", "id"`;
}
