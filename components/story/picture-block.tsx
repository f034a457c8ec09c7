import type { BlockProps } from "./block";
import { Figure } from "./figure";
import { LostPicture } from "./lost-picture";
import { lostSince, usedPicture } from "./used-picture";

/** A picture in the text; a wide one reaches into the outer column. */
export function PictureBlock({ block, lookups, words }: BlockProps<"picture">) {
  const picture = usedPicture(block.picture, lookups);
  const since = lostSince(block.picture, lookups);
  if (!picture) return since ? <LostPicture since={since} words={words} /> : null;
  const wide = block.width === "wide";
  return <Figure picture={picture} layout={wide ? "wide" : "text"} className={wide ? "fig--wide" : ""} />;
}
