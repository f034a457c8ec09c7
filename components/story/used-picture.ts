import { keyOfUse, type PictureUse } from "@/lib/body/body";
import type { BodyLookups, PictureView } from "@/lib/stories/view";

/** The picture as this use of it is shown; undefined where it cannot be. */
export function usedPicture(use: PictureUse, { pictures }: BodyLookups): PictureView | undefined {
  return pictures[keyOfUse(use)];
}
