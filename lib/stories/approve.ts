import { appendLog } from "@/lib/log";
import type { Newsroom } from "@/lib/newsroom";
import type { Actor } from "@/lib/permissions";
import { Conflict } from "@/lib/refusal";
import { revisionOf } from "./cut-revision";
import { holdsText } from "./same-text";
import { storyContent } from "./fields";
import { requireDecided } from "./require-publishable";
import { storyAct } from "./story-act";
import { entryOf, nextStates } from "./story-in-hand";

export type ApproveInput = { storyId: number; revisionId: number };

/** Approves exactly one revision. Refuses one that the text has moved on from, and one with undecided suggestions. */
export async function approveStory(newsroom: Newsroom, actor: Actor, input: ApproveInput) {
  return storyAct(newsroom, actor, "story.approve", input.storyId, async (hand) => {
    const revision = await revisionOf(hand, input.revisionId);
    const { working } = hand.story;
    if (!holdsText(revision, working)) {
      throw new Conflict("textMoved", { version: working.version, content: working.content });
    }
    requireDecided(storyContent.parse(revision.content));
    await hand.tx.story.update({
      where: { id: hand.story.id },
      data: { ...nextStates(hand), approvedRevisionId: revision.id, voidedApprovalId: null },
    });
    await appendLog(hand.tx, { ...entryOf(hand), revisionId: revision.id });
  });
}
