import { authorize } from "@/lib/authorize";
import { timeOfAct } from "@/lib/clock";
import type { Newsroom } from "@/lib/newsroom";
import type { Actor } from "@/lib/permissions";
import { cancelWithoutRights } from "@/lib/stories/cancel-without-rights";
import { ACT_LIMITS } from "@/lib/stories/story-act";
import { changePicture, type PictureChange } from "./change-picture";
import { takeToChange } from "./picture-in-hand";

export type SavePictureInput = PictureChange & { pictureId: number; baseVersion: number };

/**
 * Saves what the library says of a picture: words, crops and rights. No text that has it changes. Names the version it
 * is based on: a stale one is refused with Conflict, which says who changed what. Rights are for editors; whatever is
 * scheduled beyond their new end is cancelled and says so.
 */
export async function savePicture(
  newsroom: Newsroom,
  actor: Actor,
  { pictureId, baseVersion, ...change }: SavePictureInput,
): Promise<{ version: number }> {
  authorize(actor, "picture.save");
  const { version, rights } = await newsroom.db.$transaction(async (tx) => {
    const picture = await takeToChange(tx, pictureId, baseVersion);
    return changePicture({ tx, actor, at: await timeOfAct(tx, newsroom.clock) }, picture, change);
  }, ACT_LIMITS);
  if (rights) await cancelWithoutRights(newsroom, actor);
  return { version };
}
