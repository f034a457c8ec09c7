import { appendLog } from "@/lib/log";
import type { Newsroom } from "@/lib/newsroom";
import type { Actor } from "@/lib/permissions";
import { RuleBroken } from "@/lib/refusal";
import { revisionOf } from "./cut-revision";
import { requireReplaces } from "./put-out";
import { storyAct } from "./story-act";
import { entryOf, type StoryInHand } from "./story-in-hand";

export type SignInput = { storyId: number; revisionId: number };

/**
 * The second reader signs what is public: exactly the revision that they read. Refuses the one who published
 * it, a revision that is not the public one any more, and one that has a second reader already.
 */
export async function signStory(newsroom: Newsroom, actor: Actor, input: SignInput) {
  return storyAct(newsroom, actor, "story.sign", input.storyId, async (hand) => {
    requireReplaces(hand, input.revisionId);
    const revision = await revisionOf(hand, input.revisionId);
    if (!hand.story.unsigned) throw new RuleBroken("alreadySigned");
    if (actor.kind === "person" && (await publishers(hand)).includes(actor.id))
      throw new RuleBroken("ownPublication");
    await hand.tx.story.update({ where: { id: hand.story.id }, data: { unsigned: false } });
    if (!hand.story.changing)
      await hand.tx.workingCopy.update({ where: { storyId: hand.story.id }, data: { writerIds: [] } });
    await appendLog(hand.tx, { ...entryOf(hand), revisionId: revision.id });
  });
}

/** Whoever put the public revision out, by hand or by a schedule. */
async function publishers({ tx, story }: StoryInHand): Promise<number[]> {
  const revisionId = story.publicRevisionId;
  const entries = await tx.logEntry.findMany({
    where: { storyId: story.id, revisionId, publicNumber: { not: null } },
  });
  const schedules = await tx.schedule.findMany({ where: { storyId: story.id, revisionId, state: "done" } });
  return [...entries.map(({ actorId }) => actorId), ...schedules.map(({ madeById }) => madeById)].filter(
    (id) => id !== null,
  );
}
