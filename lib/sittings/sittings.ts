import { timeOfAct } from "@/lib/clock";
import type { Transaction } from "@/lib/database";
import type { Newsroom } from "@/lib/newsroom";
import type { Actor } from "@/lib/permissions";
import { NotFound, TooMany } from "@/lib/refusal";
import { relationTo } from "@/lib/stories/story-act";
import { readableText, visibleTo } from "@/lib/stories/visible";
import { requireOwn } from "./own-sitting";

/** After how long a silence a tab counts as closed, in milliseconds. */
export const SILENT_AFTER = 60_000;

/** How many tabs of one story one account may have open. */
const MOST_TABS = 40;

export type SittingNamed = { storyId: number; sitting: string };

/**
 * Says that a tab has the story open, or that it still has. Refuses as not found a story whose working text is not
 * this actor's to read, the sitting of somebody else, and more tabs than anybody needs.
 *
 * @returns when it was seen, by the newsroom's clock
 */
export async function comeIn(
  newsroom: Newsroom,
  actor: Actor,
  { storyId, sitting }: SittingNamed,
): Promise<Date> {
  if (actor.kind !== "person") throw new NotFound();
  await requireReadable(newsroom, actor, storyId);
  const seenAt = await timeOfAct(newsroom.db, newsroom.clock);
  return newsroom.db.$transaction(async (tx) => {
    // The story's row first, as every act does: two that wait for each other would both be lost.
    await tx.$queryRaw`SELECT 1 FROM "stories" WHERE "id" = ${storyId} FOR KEY SHARE`;
    await requireOwn(tx, actor, { storyId, sitting });
    await requireRoom(tx, actor.id, { storyId, sitting });
    await tx.sitting.upsert({
      where: { id: sitting },
      create: { id: sitting, storyId, personId: actor.id, startedAt: seenAt, seenAt },
      update: { seenAt },
    });
    return seenAt;
  });
}

/** Says that a tab is still there. One that was forgotten meanwhile comes in again; refuses what `comeIn` refuses. */
export async function stay(newsroom: Newsroom, actor: Actor, named: SittingNamed): Promise<Date> {
  if (actor.kind !== "person") throw new NotFound();
  const seenAt = await timeOfAct(newsroom.db, newsroom.clock);
  const { storyId, sitting: id } = named;
  const where = { id, storyId, personId: actor.id };
  const { count } = await newsroom.db.sitting.updateMany({ where, data: { seenAt } });
  return count > 0 ? seenAt : comeIn(newsroom, actor, named);
}

/** Says that a tab is closed, unless it was seen again after `lastSeen`: the same tab may have come in anew. */
export async function leave(
  { db }: Newsroom,
  actor: Actor,
  { storyId, sitting, lastSeen }: SittingNamed & { lastSeen: Date },
): Promise<void> {
  if (actor.kind !== "person") return;
  await db.sitting.deleteMany({
    where: { id: sitting, storyId, personId: actor.id, seenAt: { lte: lastSeen } },
  });
}

/** Forgets the tabs that have been silent for so long that they count as closed. */
export async function forgetSilent({ db, clock }: Newsroom): Promise<void> {
  const now = await timeOfAct(db, clock);
  await db.sitting.deleteMany({ where: { seenAt: { lt: new Date(now.getTime() - SILENT_AFTER) } } });
}

/** Whether a tab is there: it was seen lately and has not said that it is closed. */
export async function isThere(
  db: Pick<Transaction, "sitting">,
  sitting: string,
  now: Date,
): Promise<boolean> {
  const seenAt = { gte: new Date(now.getTime() - SILENT_AFTER) };
  return (await db.sitting.count({ where: { id: sitting, seenAt } })) > 0;
}

async function requireReadable({ db }: Newsroom, actor: Actor, storyId: number): Promise<void> {
  const where = { AND: [{ id: storyId }, visibleTo(actor)] };
  const story = await db.story.findFirst({
    where,
    select: { id: true, createdById: true, publicState: true },
  });
  if (!story || readableText(actor, await relationTo(db, actor, story), story) !== "working")
    throw new NotFound();
}

/** Every tab is told of to all the others: one account cannot fill a story with its own. */
async function requireRoom(tx: Transaction, personId: number, { storyId, sitting }: SittingNamed) {
  const others = await tx.sitting.count({ where: { storyId, personId, id: { not: sitting } } });
  if (others >= MOST_TABS) throw new TooMany("tooManyTabs", { most: MOST_TABS });
}
