import { keyOfUse, type PictureUse } from "@/lib/body/body";
import type { ShownMoment } from "@/lib/moments";
import type { PictureView } from "@/lib/media/view";
import type { BodyLookups } from "@/lib/stories/view";

/** The picture as this use of it is shown; undefined where it cannot be. */
export function usedPicture(use: PictureUse, { pictures }: BodyLookups): PictureView | undefined {
  return pictures[keyOfUse(use)];
}

/** Since when the picture of a use is shown no more; undefined where it is shown, or never was. */
export function lostSince({ pictureId }: PictureUse, { lostPictures }: BodyLookups): ShownMoment | undefined {
  return lostPictures?.[pictureId];
}
