import { authorize } from "@/lib/authorize";
import type { Transaction } from "@/lib/database";
import type { Newsroom } from "@/lib/newsroom";
import { whyNot, type Actor, type Relation, type StoryAct } from "@/lib/permissions";
import { NotFound, RuleBroken } from "@/lib/refusal";
import type { Story, WorkingCopy } from "@/prisma/generated/client";
import { neededBy, statesAfter, whyNotNow } from "./workflow";

/** A story taken in hand: its row is locked, and nobody else can act on it until the transaction ends. */
export type StoryInHand = {
  tx: Transaction;
  actor: Actor;
  act: StoryAct;
  now: Date;
  story: Story & { working: WorkingCopy };
};

/**
 * The frame of every act on a story, one transaction: lock the story, find it
 * through what the actor may see, may they, is it possible now, then `run`.
 * Refuses with NotFound, NotAllowed or RuleBroken before `run` sees anything.
 */
export async function storyAct<T>(
  newsroom: Newsroom,
  actor: Actor,
  act: StoryAct,
  storyId: number,
  run: (hand: StoryInHand) => Promise<T>,
): Promise<T> {
  return newsroom.db.$transaction(
    async (tx) => {
      const story = await takeStory(tx, storyId);
      const relation = await relationTo(tx, actor, story);
      const readable = story.publicState === "live" || story.publicState === "withdrawn";
      const seen = readable || whyNot(actor, "story.read", relation) === null;
      if (!seen) throw new NotFound();
      authorize(actor, act, relation);
      const refused = whyNotNow(act, story);
      if (refused) throw new RuleBroken(refused);
      return run({ tx, actor, act, now: newsroom.clock.now(), story });
    },
    { timeout: 20_000, maxWait: 20_000 },
  );
}

async function takeStory(tx: Transaction, storyId: number) {
  await tx.$queryRaw`SELECT 1 FROM "stories" WHERE "id" = ${storyId} FOR UPDATE`;
  const story = await tx.story.findUnique({ where: { id: storyId }, include: { working: true } });
  if (!story?.working) throw new NotFound();
  return { ...story, working: story.working };
}

/** How the actor stands to a story: whose it is, and with whom it is shared. */
export async function relationTo(
  db: Pick<Transaction, "storyShare">,
  actor: Actor,
  story: { id: number; createdById: number | null },
): Promise<Relation> {
  if (actor.kind !== "person") return { own: false, shared: false };
  const share = await db.storyShare.findUnique({
    where: { storyId_personId: { storyId: story.id, personId: actor.id } },
  });
  return { own: story.createdById === actor.id, shared: share !== null };
}

/** The columns that the workflow table sets after the act in hand. */
export function nextStates(hand: StoryInHand) {
  return statesAfter(hand.act, hand.story);
}

/** Refuses an act without the note or reason that the workflow table asks for. */
export function requireWords(
  hand: StoryInHand,
  words: { note?: string | undefined; reason?: string | undefined },
) {
  const needed = neededBy(hand.act);
  if (needed === "publicNote" && !words.note?.trim()) throw new RuleBroken("noteMissing");
  if (needed === "reason" && !words.reason?.trim()) throw new RuleBroken("reasonMissing");
}
