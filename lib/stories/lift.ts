import { said } from "@/lib/said";
import { appendLog } from "@/lib/log";
import type { Newsroom } from "@/lib/newsroom";
import type { Actor } from "@/lib/permissions";
import { RuleBroken } from "@/lib/refusal";
import { storyAct } from "./story-act";
import { entryOf, requireWords } from "./story-in-hand";

export type LiftInput = { storyId: number; reason: string };

/** Lifts a story's embargo. Nothing goes out by that; what the embargo cancelled stays cancelled. */
export async function liftEmbargo(newsroom: Newsroom, actor: Actor, input: LiftInput) {
  return storyAct(newsroom, actor, "story.lift", input.storyId, async (hand) => {
    const { tx, story } = hand;
    requireWords(hand, input);
    if (!story.held && !story.embargoUntil) throw new RuleBroken("noEmbargo");
    const data = { held: false, embargoUntil: null, embargoReason: "" };
    await tx.story.update({ where: { id: story.id }, data });
    await appendLog(tx, { ...entryOf(hand), reason: said(input.reason) });
  });
}
