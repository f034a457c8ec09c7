import { appendLog } from "@/lib/log";
import type { Newsroom } from "@/lib/newsroom";
import type { Actor } from "@/lib/permissions";
import { RuleBroken } from "@/lib/refusal";
import { seen } from "@/lib/said";
import { freeze } from "./cut-revision";
import { storyAct } from "./story-act";
import { entryOf, nextStates } from "./story-in-hand";

export type SubmitInput = { storyId: number; version: number; note?: string | undefined };

/** Hands the named version to the editors: a revision is cut, and nothing becomes public. Refuses a story without a headline. */
export async function submitStory(newsroom: Newsroom, actor: Actor, input: SubmitInput) {
  return storyAct(newsroom, actor, "story.submit", input.storyId, async (hand) => {
    if (!seen(hand.story.working.headline)) throw new RuleBroken("noHeadline");
    const revision = await freeze(hand, input.version, "submit");
    await hand.tx.story.update({ where: { id: hand.story.id }, data: nextStates(hand) });
    await appendLog(hand.tx, { ...entryOf(hand), revisionId: revision.id, reason: input.note });
    return { revisionId: revision.id, number: revision.number };
  });
}
