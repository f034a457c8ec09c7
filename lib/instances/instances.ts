import { pressCutOff } from "@/lib/env";
import type { Newsroom } from "@/lib/newsroom";

/** A running server of this newsroom. */
export type LivingInstance = { id: string; address: string };

/** How often a server says that it is alive, in milliseconds. */
export const SAYS_SO_EVERY = 10_000;

/** After how long a silence a server counts as dead, in milliseconds. */
const DEAD_AFTER = 45_000;

/** After how long its row is swept away, in milliseconds; at the earliest when it serves nothing any more. */
const FORGOTTEN_AFTER = 10 * 60_000;

/** Says that this server is alive and where it answers, and sweeps away what servers long dead have left. */
export async function sayAlive({ db, clock }: Newsroom, { id, address }: LivingInstance): Promise<void> {
  const now = clock.now();
  await db.instance.upsert({
    where: { id },
    create: { id, address, startedAt: now, seenAt: now },
    update: { address, seenAt: now },
  });
  // A server that was killed and started again answers at the same place: the older row is nobody's any more. One that
  // goes on saying so is another server whose owner gave both the same address, and must not be forgotten.
  await db.instance.deleteMany({
    where: {
      id: { not: id },
      OR: [
        { address, seenAt: { lt: before(now, 2 * SAYS_SO_EVERY) } },
        { seenAt: { lt: before(servingSince(now), FORGOTTEN_AFTER) } },
      ],
    },
  });
}

/** Says that this server is closing. */
export async function sayGone({ db }: Newsroom, { id }: LivingInstance): Promise<void> {
  await db.instance.deleteMany({ where: { id } });
}

/** The servers that have said lately that they are alive, the oldest first. */
export async function listLiving({ db, clock }: Newsroom): Promise<LivingInstance[]> {
  return db.instance.findMany({
    where: { seenAt: { gte: livingSince(clock.now()) } },
    orderBy: [{ startedAt: "asc" }, { id: "asc" }],
    select: { id: true, address: true },
  });
}

/** Whoever has not said since this instant that it is alive counts as dead. */
export function livingSince(now: Date): Date {
  return before(now, DEAD_AFTER);
}

/** Whoever has not said since this instant that it is alive serves nothing any more, cut off or not: `PRESS_CUT_OFF`. */
export function servingSince(now: Date): Date {
  return before(now, Math.max(DEAD_AFTER, pressCutOff() * 60_000));
}

function before(now: Date, milliseconds: number): Date {
  return new Date(now.getTime() - milliseconds);
}
