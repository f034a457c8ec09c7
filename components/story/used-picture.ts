import type { PictureUse } from "@/lib/body/body";
import type { BodyLookups, PictureView } from "@/lib/stories/view";

/** The file from the lookups with the words that this use of it has, since one picture may stand twice in a text. */
export function usedPicture(use: PictureUse, { pictures }: BodyLookups): PictureView | undefined {
  const file = pictures[use.pictureId];
  if (!file) return undefined;
  const { src, srcset, width, height } = file;
  const alt = use.decorative ? "" : use.alt || undefined;
  return { src, srcset, width, height, alt, caption: use.caption, credit: use.credit };
}
