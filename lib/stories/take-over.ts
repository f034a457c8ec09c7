import { appendLog } from "@/lib/log";
import type { Newsroom } from "@/lib/newsroom";
import { findPen, givePen, isHeld, isHeldBy, takePenToWrite } from "@/lib/pens/pen";
import type { Actor } from "@/lib/permissions";
import { requireOwnSitting } from "@/lib/sittings/own-sitting";
import type { SittingNamed } from "@/lib/sittings/sittings";
import { keepText } from "./cut-revision";
import { storyAct } from "./story-act";
import { entryOf, type StoryInHand } from "./story-in-hand";

/**
 * Takes the pen out of somebody's hand. What they have saved is kept as a revision first, and the log says who took
 * it from whom; that goes for another person's pen, not for one's own in another tab. A pen that lies free is taken.
 *
 * @returns the number of the revision that holds the text as it was taken over; null where nothing was written yet
 */
export async function takeOverPen(newsroom: Newsroom, actor: Actor, { storyId, sitting }: SittingNamed) {
  return storyAct(newsroom, actor, "story.takeOver", storyId, async (hand) => {
    await requireOwnSitting(hand, sitting);
    const pen = await findPen(hand);
    const isFree = !pen || isHeldBy(pen, actor, sitting) || !(await isHeld(hand, pen));
    if (actor.kind !== "person" || isFree) {
      await takePenToWrite(hand, sitting);
      return { revision: null };
    }
    const isOwn = pen.personId === actor.id;
    const revision = await keepText(hand, isOwn ? "sitting" : "takeOver");
    await givePen(hand, { sittingId: sitting, personId: actor.id });
    if (!isOwn) await writeDown(hand, pen.personId, revision?.id);
    return { revision: revision?.number ?? null };
  });
}

async function writeDown(hand: StoryInHand, personId: number, revisionId: number | undefined): Promise<void> {
  const { name } = await hand.tx.person.findUniqueOrThrow({ where: { id: personId } });
  await appendLog(hand.tx, { ...entryOf(hand), revisionId, data: { person: personId, name } });
}
