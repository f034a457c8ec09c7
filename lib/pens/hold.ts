import type { Newsroom } from "@/lib/newsroom";
import type { Actor } from "@/lib/permissions";
import { requireOwnSitting } from "@/lib/sittings/own-sitting";
import type { SittingNamed } from "@/lib/sittings/sittings";
import { keepText } from "@/lib/stories/cut-revision";
import { storyAct } from "@/lib/stories/story-act";
import type { StoryInHand } from "@/lib/stories/story-in-hand";
import { findPen, freePen, isHeldBy, renew, takePenToWrite } from "./pen";

/** Taking the pen, keeping it and laying it down. Whoever may save may hold it; everybody else is refused as a save is. */

/** Takes the pen where it lies free. Where somebody has it, nothing happens. */
export async function takePen(newsroom: Newsroom, actor: Actor, named: SittingNamed): Promise<void> {
  await withPen(newsroom, actor, named, async (hand) => {
    await takePenToWrite(hand, named.sitting);
  });
}

/** Prolongs the lease of the sitting's own pen. One that was lost meanwhile does not come back by this. */
export async function renewPen(newsroom: Newsroom, actor: Actor, named: SittingNamed): Promise<void> {
  await withPen(newsroom, actor, named, async (hand) => {
    const pen = await findPen(hand);
    if (pen && isHeldBy(pen, actor, named.sitting)) await renew(hand);
  });
}

/** Lays the pen down and ends the sitting's writing: what it wrote is kept as a revision. The pen of others stays where it is. */
export async function letGo(newsroom: Newsroom, actor: Actor, named: SittingNamed): Promise<void> {
  await withPen(newsroom, actor, named, async (hand) => {
    const pen = await findPen(hand);
    if (pen && !isHeldBy(pen, actor, named.sitting)) return;
    if (pen || hand.story.working.sitting === named.sitting) await keepText(hand, "sitting");
    if (pen) await freePen(hand);
  });
}

/** The frame of everything that is done with a story's pen: by those who may save, for their own sitting. */
export async function withPen(
  newsroom: Newsroom,
  actor: Actor,
  { storyId, sitting }: SittingNamed,
  run: (hand: StoryInHand) => Promise<void>,
): Promise<void> {
  await storyAct(newsroom, actor, "story.save", storyId, async (hand) => {
    await requireOwnSitting(hand, sitting);
    await run(hand);
  });
}
