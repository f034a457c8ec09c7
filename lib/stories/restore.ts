import { said } from "@/lib/said";
import { appendLog } from "@/lib/log";
import type { Newsroom } from "@/lib/newsroom";
import type { Actor } from "@/lib/permissions";
import { storyAct } from "./story-act";
import { entryOf, nextStates, requireWords } from "./story-in-hand";

export type RestoreInput = { storyId: number; note?: string | undefined; reason: string };

/**
 * Unseals a killed story. It is unpublished then: readers meet nothing of it until an editor republishes it, and
 * the line that says it was killed stays in the record.
 */
export async function restoreStory(newsroom: Newsroom, actor: Actor, input: RestoreInput) {
  return storyAct(newsroom, actor, "story.restore", input.storyId, async (hand) => {
    requireWords(hand, input);
    const { id, approvedRevisionId, voidedApprovalId } = hand.story;
    // What was approved before the kill is read again before it goes out.
    const approval = { approvedRevisionId: null, voidedApprovalId: approvedRevisionId ?? voidedApprovalId };
    await hand.tx.story.update({ where: { id }, data: { ...nextStates(hand), ...approval } });
    await appendLog(hand.tx, {
      ...entryOf(hand),
      reason: said(input.reason),
      public: { kind: "restored", note: said(input.note) || undefined },
    });
  });
}
