import type { LeadUse, PictureUse } from "@/lib/body/body";
import { madeCrop, SHAPES, type Focal, type Region, type Shape } from "./shapes";

/**
 * What a use shows of its picture, as a text that is equal for equal cuts. Of a picture in a text that is the cut in the
 * text; a lead picture stands in lists and search results too, so of it every shape counts.
 */
export function cutKey(used: PictureUse | LeadUse, use: "body" | "lead"): string {
  const { shape, focal } = used.framing ?? {};
  const whole = region(used.crop);
  const cutTo = (one: Shape) => {
    const made = madeCrop(used, one);
    return made ? region(made) : [whole, point(focal)];
  };
  const shown = shape ? [shape, cutTo(shape)] : whole;
  return JSON.stringify(use === "lead" ? [shown, SHAPES.map(cutTo)] : shown);
}

function region(part: Region = { x: 0, y: 0, width: 1, height: 1 }): number[] {
  return [part.x, part.y, part.width, part.height];
}

function point(focal: Focal = { x: 0.5, y: 0.5 }): number[] {
  return [focal.x, focal.y];
}
