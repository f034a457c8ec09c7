import { timeOfAct } from "@/lib/clock";
import type { Newsroom } from "@/lib/newsroom";
import { findPen, freePen } from "@/lib/pens/pen";
import { NotFound, RuleBroken } from "@/lib/refusal";
import { keepText } from "./cut-revision";
import { CLOCK } from "./settle-due";
import { storyAct } from "./story-act";

/** The stories whose pen lies free because nobody renewed it. */
export async function listLapsedPens({ db, clock }: Newsroom): Promise<number[]> {
  const until = { lte: await timeOfAct(db, clock) };
  const pens = await db.pen.findMany({
    where: { until },
    orderBy: { until: "asc" },
    select: { storyId: true },
  });
  return pens.map(({ storyId }) => storyId);
}

/**
 * Ends a sitting whose pen was not renewed: what it wrote is kept as a revision by whoever saved it, and the pen is
 * taken away. Nothing happens to a pen that was renewed meanwhile. Of a killed story, whose text is sealed, only the
 * pen is taken away.
 */
export async function endSitting(newsroom: Newsroom, storyId: number): Promise<void> {
  try {
    await storyAct(newsroom, CLOCK, "story.endSitting", storyId, async (hand) => {
      const pen = await findPen(hand);
      if (!pen || pen.until > hand.now) return;
      await keepText(hand, "sitting");
      await freePen(hand);
    });
  } catch (error) {
    if (!(error instanceof RuleBroken || error instanceof NotFound)) throw error;
    const until = { lte: await timeOfAct(newsroom.db, newsroom.clock) };
    await newsroom.db.pen.deleteMany({ where: { storyId, until } });
  }
}
