import { setTimeout as after } from "node:timers/promises";
import { timeOfAct, type Clock } from "@/lib/clock";
import type { Transaction } from "@/lib/database";
import { FieldsWrong } from "@/lib/refusal";

/**
 * An act must not be committed across the instant at which one of its story's schedules is due: readers would have
 * met the text by then, and the act would have ended what it never saw. Such an act is undone and done again, after
 * the schedule has been settled.
 */
export class DueMeanwhile extends Error {
  constructor(readonly at: Date) {
    super(`A schedule is due at ${at.toISOString()}.`);
  }
}

/** Within so long before its instant a schedule stands: an act waits for it. In milliseconds. */
const CLOSE = 1_000;
/** What a commit may take, in milliseconds. */
const TO_COMMIT = 250;

type Waiting = { id: number; at: Date };

/** What waits for the story as the act begins. Throws DueMeanwhile where the next instant is too close. */
export async function waitingFor(
  tx: Transaction,
  clock: Clock,
  storyId: number,
  now: Date,
): Promise<Waiting[]> {
  if (!clock.isShared) return [];
  const where = { storyId, state: "waiting" } as const;
  const waiting = await tx.schedule.findMany({ where, select: { id: true, at: true } });
  for (const { at } of waiting) if (at.getTime() - now.getTime() < CLOSE) throw new DueMeanwhile(at);
  return waiting;
}

/**
 * Throws DueMeanwhile when one of them has come due while the act was under way; refuses a new schedule whose time
 * has passed before it could be kept.
 */
export async function requireNothingDue(
  tx: Transaction,
  clock: Clock,
  storyId: number,
  before: Waiting[],
): Promise<void> {
  if (!clock.isShared) return;
  const where = { storyId, state: "waiting", id: { notIn: before.map(({ id }) => id) } } as const;
  const made = await tx.schedule.findMany({ where, select: { id: true, at: true } });
  if (before.length + made.length === 0) return;
  const latest = (await timeOfAct(tx, clock)).getTime() + TO_COMMIT;
  for (const { at } of before) if (at.getTime() <= latest) throw new DueMeanwhile(at);
  if (made.some(({ at }) => at.getTime() <= latest)) throw new FieldsWrong({ at: "timePassed" });
}

/** Waits until the instant has passed for the database, which decides. */
export async function untilPast(
  db: Pick<Transaction, "$queryRaw">,
  clock: Clock,
  { at }: DueMeanwhile,
): Promise<void> {
  const left = at.getTime() - (await timeOfAct(db, clock)).getTime();
  await after(Math.max(0, left) + 5);
}
