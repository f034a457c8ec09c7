import { z } from "zod";
import { crop } from "@/lib/body/body";
import type { Picture } from "@/prisma/generated/client";
import { SHAPES, type Focal, type Framing, type Region, type Shape } from "./shapes";

const storedCrops = z.partialRecord(z.enum(SHAPES), crop).catch({});

/** How the library cuts a picture: whole, and by its parts. */
export function storedFraming(row: Pick<Picture, "crops" | "focalX" | "focalY">): {
  framing: Framing;
  crops: Partial<Record<Shape, Region>>;
  focal: Focal;
} {
  const crops = storedCrops.parse(row.crops);
  const focal = { x: row.focalX, y: row.focalY };
  const own = Object.keys(crops).length > 0 ? { crops } : {};
  return { framing: { ...own, focal }, crops, focal };
}
