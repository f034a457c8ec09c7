import { timeOfAct } from "@/lib/clock";
import type { Transaction } from "@/lib/database";
import { appendLog } from "@/lib/log";
import type { Newsroom } from "@/lib/newsroom";
import type { Actor } from "@/lib/permissions";
import { Refusal, RuleBroken } from "@/lib/refusal";
import { said } from "@/lib/said";
import { ACT_LIMITS } from "@/lib/stories/story-act";
import { authorizePicture, takePicture } from "./picture-in-hand";

export type RemovePictureInput = { pictureId: number; reason: string };

/**
 * Takes a picture out of the library; for 30 days it can be brought back. Refuses without a reason, one that stands
 * anywhere, an earlier revision included, and a reporter who did not add it. While it is taken out no text can take it.
 */
export async function removePicture(
  { db, clock }: Newsroom,
  actor: Actor,
  { pictureId, reason: typed }: RemovePictureInput,
): Promise<void> {
  const reason = said(typed);
  await db.$transaction(async (tx) => {
    const picture = await takePicture(tx, pictureId, true);
    authorizePicture(actor, "picture.remove", picture);
    if (!reason) throw new RuleBroken("reasonMissing");
    if (picture.deletedAt) return;
    await requireUnused(tx, pictureId);
    const at = await timeOfAct(tx, clock);
    const deletedById = actor.kind === "person" ? actor.id : null;
    const { version } = await tx.picture.update({
      where: { id: pictureId },
      data: { deletedAt: at, deletedById, version: { increment: 1 } },
    });
    await appendLog(tx, { act: "picture.remove", at, actor, reason, data: { picture: pictureId, version } });
  }, ACT_LIMITS);
}

/** What became of many: those that were taken out, and why each of the others was not. */
export type Removed = { removed: number[]; kept: { pictureId: number; refused: Refusal }[] };

/** Takes out of many those that may be taken out: each for itself, so that one that is used keeps no other. */
export async function removePictures(
  newsroom: Newsroom,
  actor: Actor,
  { pictureIds, reason }: { pictureIds: readonly number[]; reason: string },
): Promise<Removed> {
  const done: Removed = { removed: [], kept: [] };
  for (const pictureId of new Set(pictureIds)) {
    try {
      await removePicture(newsroom, actor, { pictureId, reason });
      done.removed.push(pictureId);
    } catch (error) {
      if (!(error instanceof Refusal) || error.code === "reasonMissing") throw error;
      done.kept.push({ pictureId, refused: error });
    }
  }
  return done;
}

async function requireUnused(tx: Transaction, pictureId: number): Promise<void> {
  const uses = await tx.pictureUse.findMany({
    where: { pictureId },
    select: { place: true, subjectId: true },
  });
  if (uses.length === 0) return;
  const subjects = (places: readonly string[]) =>
    new Set(uses.filter(({ place }) => places.includes(place)).map(({ subjectId }) => subjectId)).size;
  const live = subjects(["live"]);
  const stories = subjects(["draft", "revision", "live"]);
  throw new RuleBroken("pictureUsed", {
    live,
    stories,
    others: uses.some(({ place }) => !OF_STORIES.has(place)) ? 1 : 0,
  });
}

const OF_STORIES = new Set<string>(["draft", "revision", "live"]);
