import { momentOf, showMoment } from "@/lib/dates";
import { RuleBroken } from "@/lib/refusal";
import { readSiteSettings } from "@/lib/settings/site";
import type { StoryInHand } from "./story-in-hand";

type Embargoed = { held: boolean; embargoUntil: Date | null };

/** Whether an embargo forbids the story to be out at this instant. */
export function isEmbargoed({ held, embargoUntil }: Embargoed, at: Date): boolean {
  return held || (embargoUntil !== null && embargoUntil > at);
}

/** Refuses whatever would be out at this instant while the embargo stands: by nobody, without lifting it first. */
export async function requireNoEmbargo(hand: StoryInHand, at: Date): Promise<void> {
  const { story, tx, actor } = hand;
  if (!isEmbargoed(story, at)) return;
  if (story.held || !story.embargoUntil) throw new RuleBroken("embargoHeld");
  const { zone } = await readSiteSettings(tx);
  const language = actor.kind === "person" ? actor.language : "en";
  const until = showMoment(momentOf(story.embargoUntil), language, zone).words;
  throw new RuleBroken("embargoUntil", { until });
}
