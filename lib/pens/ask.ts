import type { Newsroom } from "@/lib/newsroom";
import type { Actor } from "@/lib/permissions";
import { comeIn, SILENT_AFTER, type SittingNamed } from "@/lib/sittings/sittings";
import { keepText } from "@/lib/stories/cut-revision";
import type { StoryInHand } from "@/lib/stories/story-in-hand";
import type { Pen } from "@/prisma/generated/client";
import { withPen } from "./hold";
import { ANSWER_WITHIN, findPen, givePen, isHeld, isHeldBy, mayWrite, renew, takePenToWrite } from "./pen";

/**
 * Asks whoever has the pen for it; they have a minute to answer. Takes it where it lies free. Whoever asked first is
 * answered first: until then nobody else's question stands.
 */
export async function askForPen(newsroom: Newsroom, actor: Actor, named: SittingNamed): Promise<void> {
  await comeIn(newsroom, actor, named);
  await withPen(newsroom, actor, named, async (hand) => {
    const pen = await findPen(hand);
    const isFree = !pen || isHeldBy(pen, actor, named.sitting) || !(await isHeld(hand, pen));
    if (isFree) return void (await takePenToWrite(hand, named.sitting));
    if (await isAnswering(hand, pen)) return;
    await note(hand, { askedBy: named.sitting, askedAt: hand.now });
  });
}

/** Gives the pen to whoever asks for it; what was written until now is kept as a revision first. Where nobody asks, or whoever did is gone, it stays. */
export async function handOver(newsroom: Newsroom, actor: Actor, named: SittingNamed): Promise<void> {
  await withPen(newsroom, actor, named, async (hand) => {
    const pen = await findPen(hand);
    if (!pen || !isHeldBy(pen, actor, named.sitting)) return;
    const asker = await findAsker(hand, pen);
    if (!asker || !(await mayWrite(hand, asker.personId))) return note(hand, NOBODY);
    await keepText(hand, "sitting");
    await givePen(hand, { sittingId: asker.id, personId: asker.personId });
  });
}

/** Keeps the pen: whoever asks for it is told no. */
export async function keepPen(newsroom: Newsroom, actor: Actor, named: SittingNamed): Promise<void> {
  await withPen(newsroom, actor, named, async (hand) => {
    const pen = await findPen(hand);
    if (!pen || !isHeldBy(pen, actor, named.sitting)) return;
    await note(hand, NOBODY);
    await renew(hand);
  });
}

const NOBODY = { askedBy: null, askedAt: null };

async function note({ tx, story }: StoryInHand, asked: Pick<Pen, "askedBy" | "askedAt">): Promise<void> {
  await tx.pen.update({ where: { storyId: story.id }, data: asked });
}

/** Whether somebody asked within the minute and is still there. */
async function isAnswering(hand: StoryInHand, pen: Pen): Promise<boolean> {
  if (!pen.askedAt || hand.now.getTime() - pen.askedAt.getTime() >= ANSWER_WITHIN) return false;
  return (await findAsker(hand, pen)) !== null;
}

async function findAsker({ tx, story, now }: StoryInHand, { askedBy }: Pen) {
  if (askedBy === null) return null;
  const seenAt = { gte: new Date(now.getTime() - SILENT_AFTER) };
  return tx.sitting.findFirst({ where: { id: askedBy, storyId: story.id, seenAt } });
}
