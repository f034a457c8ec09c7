import type { PictureUse } from "@/lib/body/body";
import type { Framing, Region, Shape } from "@/lib/media/shapes";

/** What of a picture a text shows: as it is, in a shape, or a part that was drawn freely. */
export type CutWay = "whole" | Shape | "free";

/** How a text uses a picture, but for its words. */
export type UsedCut = Pick<PictureUse, "pictureId" | "crop" | "framing">;

/** A cut that is being chosen: whatever was set for one way is kept while another is tried. */
export type PlannedCut = {
  way: CutWay;
  /** Crops and focal point, without a shape. */
  framing: Framing;
  /** What is shown where it is drawn freely. */
  part: Region;
};

/** A part to begin drawing with: less than all, so that its corners can be seen. */
const FIRST: Region = { x: 0.1, y: 0.1, width: 0.8, height: 0.8 };

/** What a use of a picture says of its cut. */
export function plannedCut({ crop, framing = {} }: UsedCut): PlannedCut {
  const { shape, ...rest } = framing;
  return { way: shape ?? (crop ? "free" : "whole"), framing: rest, part: crop ?? FIRST };
}

/** A use of a picture with this cut; only a cut that was drawn freely keeps lists and other shapes within it. */
export function cutOf(pictureId: number, { way, framing, part }: PlannedCut): UsedCut {
  const chosen: Framing = way === "whole" || way === "free" ? framing : { ...framing, shape: way };
  return {
    pictureId,
    ...(way === "free" ? { crop: part } : {}),
    ...(Object.keys(chosen).length > 0 ? { framing: chosen } : {}),
  };
}
