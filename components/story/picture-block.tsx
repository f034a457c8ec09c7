import type { BlockProps } from "./block";
import { Figure } from "./figure";
import { usedPicture } from "./used-picture";

/** A picture in the text; a wide one reaches into the outer column. */
export function PictureBlock({ block, lookups }: BlockProps<"picture">) {
  const picture = usedPicture(block.picture, lookups);
  if (!picture) return null;
  const wide = block.width === "wide";
  return <Figure picture={picture} width={wide ? "wide" : "text"} className={wide ? "fig--wide" : ""} />;
}
