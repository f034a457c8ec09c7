import { appendLog } from "@/lib/log";
import type { Newsroom } from "@/lib/newsroom";
import type { Actor } from "@/lib/permissions";
import { revisionOf } from "./cut-revision";
import { cancelSchedules } from "./end-schedule";
import { storyAct } from "./story-act";
import { entryOf, nextStates, requireWords, type StoryInHand } from "./story-in-hand";

export type ReturnInput = { storyId: number; revisionId: number; note: string };

/** Gives a submitted story back to its writer with a note that says what to change. */
export async function returnStory(newsroom: Newsroom, actor: Actor, input: ReturnInput) {
  return storyAct(newsroom, actor, "story.return", input.storyId, async (hand) => {
    requireWords(hand, { reason: input.note });
    const revision = await revisionOf(hand, input.revisionId);
    await hand.tx.story.update({
      where: { id: hand.story.id },
      data: {
        ...nextStates(hand),
        approvedRevisionId: null,
        // Whatever was approved before is not any more, and nothing goes out until a text is approved again.
        voidedApprovalId: hand.story.approvedRevisionId ?? hand.story.voidedApprovalId,
      },
    });
    await cancelIfPinned(hand, revision.id);
    await appendLog(hand.tx, { ...entryOf(hand), revisionId: revision.id, reason: input.note });
  });
}

/** What goes back to its writer does not go out on its own meanwhile. */
async function cancelIfPinned(hand: StoryInHand, revisionId: number): Promise<void> {
  const { tx, story } = hand;
  const pinned = await tx.schedule.count({ where: { storyId: story.id, state: "waiting", revisionId } });
  if (pinned > 0) await cancelSchedules(hand, "returned", "text");
}
