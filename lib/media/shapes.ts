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
export function regionOf(size: Size, use: Framed, cut: Cut): Region {
  const { crop: base = WHOLE, framing = {} } = use;
  const { shape, focal = MIDDLE } = framing;
  if (cut === "used") return shape ? regionOf(size, use, shape) : base;
  if (cut === "3:2") return around(size, madeCrop(use, "4:3") ?? base, focal, RATIO["3:2"]);
  return madeCrop(use, cut) ?? around(size, base, focal, RATIO[cut]);
}

/**
 * The crop that somebody made by hand for a shape. One that shows more than the text shows at most does not count: it was
 * made for the library, and this text leaves that part out.
 */
export function madeCrop({ crop, framing }: Framed, shape: Shape): Region | undefined {
  const made = framing?.crops?.[shape];
  return made && (!crop || isWithin(made, crop)) ? made : undefined;
}

/** As exactly as crops are stored. */
const NEARLY = 0.0001;

function isWithin(part: Region, whole: Region): boolean {
  return (
    Math.min(part.x - whole.x, part.y - whole.y) >= -NEARLY &&
    part.x + part.width <= whole.x + whole.width + NEARLY &&
    part.y + part.height <= whole.y + whole.height + NEARLY
  );
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

/** The least of a picture's width or height that a crop made by hand shows. */
const SMALLEST = 0.05;

/** A crop of this shape, made by hand: as wide as is asked, or as the picture allows, and within it. */
export function cropAt(size: Size, shape: Shape, { x, y, width }: Pick<Region, "x" | "y" | "width">): Region {
  const high = size.width / RATIO[shape] / size.height;
  const most = Math.min(1, 1 / high);
  const wide = between(width, Math.min(most, Math.max(SMALLEST, SMALLEST / high)), most);
  const height = Math.min(1, wide * high);
  return { x: between(x, 0, 1 - wide), y: between(y, 0, 1 - height), width: wide, height };
}

/** The same crop at another width, around the same middle. */
export function widened(size: Size, shape: Shape, crop: Region, width: number): Region {
  const { width: wide, height } = cropAt(size, shape, { ...crop, width });
  const [x, y] = [crop.x + (crop.width - wide) / 2, crop.y + (crop.height - height) / 2];
  return cropAt(size, shape, { x, y, width: wide });
}

/** The corner of a crop by which it is drawn: to the left or right, above or below. */
export type Corner = { left: boolean; top: boolean };

/** The same crop with one corner drawn to a point, as far as the picture goes; the opposite corner stays. */
export function drawn(size: Size, shape: Shape, crop: Region, { left, top }: Corner, to: Focal): Region {
  const [x, y] = [left ? crop.x + crop.width : crop.x, top ? crop.y + crop.height : crop.y];
  const high = size.width / RATIO[shape] / size.height;
  const room = Math.min(left ? x : 1 - x, (top ? y : 1 - y) / high);
  const asked = Math.max(left ? x - to.x : to.x - x, (top ? y - to.y : to.y - y) / high);
  const { width, height } = cropAt(size, shape, { x: 0, y: 0, width: Math.min(asked, room) });
  return cropAt(size, shape, { x: left ? x - width : x, y: top ? y - height : y, width });
}

/** A point that is kept within the picture. */
export function within({ x, y }: Focal): Focal {
  return { x: between(x, 0, 1), y: between(y, 0, 1) };
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
