import { pressCutOff } from "@/lib/env";
import type { Newsroom } from "@/lib/newsroom";
import { Prisma } from "@/prisma/generated/client";

/** A running server of this newsroom. */
export type LivingInstance = { id: string; address: string };

/** How often a server says that it is alive, in milliseconds. */
export const SAYS_SO_EVERY = 10_000;

/** After how long a silence a server counts as dead, in milliseconds. */
const DEAD_AFTER = 45_000;

/** After how long its row is swept away, in milliseconds; at the earliest when it serves nothing any more. */
const FORGOTTEN_AFTER = 10 * 60_000;

/** Says that this server is alive and where it answers, and sweeps away what servers long dead have left. */
export async function sayAlive({ db }: Pick<Newsroom, "db">, { id, address }: LivingInstance): Promise<void> {
  await db.$executeRaw`
    INSERT INTO "instances" ("id", "address", "started_at", "seen_at")
    VALUES (${id}, ${address}, clock_timestamp(), clock_timestamp())
    ON CONFLICT ("id") DO UPDATE SET "address" = excluded."address", "seen_at" = clock_timestamp()`;
  // A server that was killed and started again answers at the same place: the older row is nobody's any more. One that
  // goes on saying so is another server whose owner gave both the same address, and must not be forgotten.
  await db.$executeRaw`
    DELETE FROM "instances" WHERE "id" <> ${id} AND (
      ("address" = ${address} AND NOT ${seenWithin(2 * SAYS_SO_EVERY)})
      OR NOT ${seenWithin(servesFor() + FORGOTTEN_AFTER)})`;
}

/** Says that this server is closing. */
export async function sayGone({ db }: Pick<Newsroom, "db">, { id }: LivingInstance): Promise<void> {
  await db.instance.deleteMany({ where: { id } });
}

/** The servers that have said lately that they are alive, the oldest first. */
export async function listLiving({ db }: Pick<Newsroom, "db">): Promise<LivingInstance[]> {
  return db.$queryRaw<LivingInstance[]>`
    SELECT "id", "address" FROM "instances" WHERE ${isAlive()} ORDER BY "started_at", "id"`;
}

/** Of a row of "instances": the server has said lately that it is alive. Whoever has not counts as dead. */
export function isAlive(): Prisma.Sql {
  return seenWithin(DEAD_AFTER);
}

/** Of a row of "instances": the server may still serve, cut off or not. */
export function mayServe(): Prisma.Sql {
  return seenWithin(servesFor());
}

/** How long a server goes on serving that has not said that it is alive, in milliseconds: `PRESS_CUT_OFF`. */
function servesFor(): number {
  return Math.max(DEAD_AFTER, pressCutOff() * 60_000);
}

/**
 * The database's clock writes when a server was seen, and is the only one to say how long ago that was: by its own a
 * server whose clock is ahead would take all others for dead, and nobody would wait for them.
 */
function seenWithin(milliseconds: number): Prisma.Sql {
  return Prisma.sql`("seen_at" >= clock_timestamp() - ${milliseconds}::float8 * interval '1 millisecond')`;
}
