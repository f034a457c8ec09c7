/**
 * The shapes that an editor can cut a picture to, width to height. Data for search engines asks for the first three;
 * a text may show a picture in any of them.
 */
export const SHAPES = ["16:9", "4:3", "1:1", "4:5"] as const;
export type Shape = (typeof SHAPES)[number];

/** How a picture is shown: as a text uses it, in a shape, or as lists and fronts show it, which is part of its 4:3. */
export type Cut = "used" | Shape | "3:2";

/** Width divided by height. */
export const RATIO: Record<Shape | "3:2", number> = {
  "16:9": 16 / 9,
  "4:3": 4 / 3,
  "3:2": 3 / 2,
  "1:1": 1,
  "4:5": 4 / 5,
};

/** A part of a picture, as fractions of its width and height. */
export type Region = { x: number; y: number; width: number; height: number };

/** The point that every crop keeps, as fractions of width and height. */
export type Focal = { x: number; y: number };

/** How a text wants a picture cut. Whatever is absent is decided by the focal point, or its middle. */
export type Framing = {
  /** The shape in which the text shows it; absent: as it is. */
  shape?: Shape | undefined;
  /** Crops that were made by hand. */
  crops?: Partial<Record<Shape, Region>> | undefined;
  focal?: Focal | undefined;
};

/** What of a picture a text uses: `crop` is what is shown of it at most. */
export type Framed = { crop?: Region | undefined; framing?: Framing | undefined };

export type Size = { width: number; height: number };

const WHOLE: Region = { x: 0, y: 0, width: 1, height: 1 };
const MIDDLE: Focal = { x: 0.5, y: 0.5 };

/** The part of a picture of this size, in pixels, that a cut shows. */
export function regionOf(size: Size, { crop, framing = {} }: Framed, cut: Cut): Region {
  const base = crop ?? WHOLE;
  const { shape, crops, focal = MIDDLE } = framing;
  if (cut === "used") return shape ? regionOf(size, { crop, framing }, shape) : base;
  if (cut === "3:2") return around(size, crops?.["4:3"] ?? base, focal, RATIO["3:2"]);
  return crops?.[cut] ?? around(size, base, focal, RATIO[cut]);
}

/** The largest part of `base` in a ratio, as near to the focal point as `base` allows. */
export function around(size: Size, base: Region, focal: Focal, ratio: number): Region {
  const [wide, high] = [base.width * size.width, base.height * size.height];
  const width = Math.min(1, (high * ratio) / wide) * base.width;
  const height = Math.min(1, wide / ratio / high) * base.height;
  return {
    x: between(focal.x - width / 2, base.x, base.x + base.width - width),
    y: between(focal.y - height / 2, base.y, base.y + base.height - height),
    width,
    height,
  };
}

/** A region in whole pixels; never empty, never beyond the edge. */
export function inPixels(
  { width, height }: Size,
  region: Region,
): { left: number; top: number; width: number; height: number } {
  const left = between(Math.round(region.x * width), 0, width - 1);
  const top = between(Math.round(region.y * height), 0, height - 1);
  return {
    left,
    top,
    width: between(Math.round(region.width * width), 1, width - left),
    height: between(Math.round(region.height * height), 1, height - top),
  };
}

function between(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value));
}
