import { appendLog } from "@/lib/log";
import type { Newsroom } from "@/lib/newsroom";
import type { Actor } from "@/lib/permissions";
import { revisionOf } from "./cut-revision";
import { nextStates, requireWords, storyAct } from "./story-act";

export type ReturnInput = { storyId: number; revisionId: number; note: string };

/** Gives a submitted story back to its writer with a note that says what to change. */
export async function returnStory(newsroom: Newsroom, actor: Actor, input: ReturnInput) {
  return storyAct(newsroom, actor, "story.return", input.storyId, async (hand) => {
    requireWords(hand, { reason: input.note });
    const revision = await revisionOf(hand, input.revisionId);
    await hand.tx.story.update({
      where: { id: hand.story.id },
      data: { ...nextStates(hand), approvedRevisionId: null },
    });
    await appendLog(hand.tx, {
      act: hand.act,
      storyId: hand.story.id,
      at: hand.now,
      actor,
      revisionId: revision.id,
      reason: input.note,
    });
  });
}
