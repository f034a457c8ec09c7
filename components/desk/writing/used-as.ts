import type { PictureUse } from "@/lib/body/body";
import type { LibraryPictureView } from "@/lib/media/fields";

/**
 * A picture of the library as a text begins to use it. Its words and crops are copied: what is changed in the library
 * later does not change this text. What is as it would be without being said stays unsaid: a point in the middle.
 */
export function usedAs({
  id,
  caption,
  credit,
  alt,
  decorative,
  crops,
  focal,
}: LibraryPictureView): PictureUse {
  const framing = {
    ...(Object.keys(crops).length > 0 ? { crops } : {}),
    ...(focal.x === 0.5 && focal.y === 0.5 ? {} : { focal }),
  };
  return {
    pictureId: id,
    ...(caption ? { caption } : {}),
    ...(credit ? { credit } : {}),
    ...(alt ? { alt } : {}),
    ...(decorative ? { decorative } : {}),
    ...(Object.keys(framing).length > 0 ? { framing } : {}),
  };
}
