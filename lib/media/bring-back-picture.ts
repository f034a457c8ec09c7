import { timeOfAct } from "@/lib/clock";
import { appendLog } from "@/lib/log";
import type { Newsroom } from "@/lib/newsroom";
import type { Actor } from "@/lib/permissions";
import { said } from "@/lib/said";
import { ACT_LIMITS } from "@/lib/stories/story-act";
import { authorizePicture, takePicture } from "./picture-in-hand";

export type BringBackPictureInput = { pictureIds: readonly number[]; reason?: string };

/**
 * Brings pictures back that were taken out of the library. What is there already stays as it is. Refuses what was
 * deleted for good, and a reporter who did not add it.
 */
export async function bringBackPictures(
  { db, clock }: Newsroom,
  actor: Actor,
  { pictureIds, reason }: BringBackPictureInput,
): Promise<void> {
  await db.$transaction(async (tx) => {
    for (const id of [...new Set(pictureIds)].sort((a, b) => a - b)) {
      const picture = await takePicture(tx, id);
      authorizePicture(actor, "picture.bringBack", picture);
      if (!picture.deletedAt) continue;
      const { version } = await tx.picture.update({
        where: { id },
        data: { deletedAt: null, deletedById: null, version: { increment: 1 } },
      });
      const at = await timeOfAct(tx, clock);
      const why = said(reason) ? { reason: said(reason) } : {};
      await appendLog(tx, { act: "picture.bringBack", at, actor, ...why, data: { picture: id, version } });
    }
  }, ACT_LIMITS);
}
