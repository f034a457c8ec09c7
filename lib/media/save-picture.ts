import { authorize } from "@/lib/authorize";
import { timeOfAct } from "@/lib/clock";
import type { Newsroom } from "@/lib/newsroom";
import type { Actor } from "@/lib/permissions";
import { cancelWithoutRights } from "@/lib/stories/cancel-without-rights";
import { ACT_LIMITS } from "@/lib/stories/story-act";
import { changePicture, type PictureChange } from "./change-picture";
import { takeToChange } from "./picture-in-hand";
import { forReaders, type ForReaders } from "./for-readers";

/** `gaps`: that live stories lose the picture, where its right is over with this, is agreed to. */
export type SavePictureInput = PictureChange & {
  pictureId: number;
  baseVersion: number;
  gaps?: boolean | undefined;
};

/**
 * Saves what the library says of a picture: words, crops and rights. No text that has it changes. Names the version it
 * is based on: a stale one is refused with Conflict, which says who changed what. Rights are for editors; whatever is
 * scheduled beyond their new end is cancelled and says so. An end that has passed takes the picture from readers at once:
 * where a page shows it now, that is refused until it is agreed to.
 *
 * @returns the new version, and what readers see otherwise now
 */
export async function savePicture(
  newsroom: Newsroom,
  actor: Actor,
  { pictureId, baseVersion, gaps = false, ...change }: SavePictureInput,
): Promise<{ version: number; readers: ForReaders }> {
  authorize(actor, "picture.save");
  const { version, readers, rights } = await newsroom.db.$transaction(async (tx) => {
    const picture = await takeToChange(tx, pictureId, baseVersion);
    const at = await timeOfAct(tx, newsroom.clock);
    const { after, rights: hers } = await changePicture({ tx, actor, at }, picture, change);
    const moved = await forReaders(tx, hers ? [{ before: picture, after }] : [], at, gaps);
    return { version: after.version, readers: moved, rights: hers };
  }, ACT_LIMITS);
  if (rights) await cancelWithoutRights(newsroom, actor);
  return { version, readers };
}
