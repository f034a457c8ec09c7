import type { Corner, Focal, Region } from "@/lib/media/shapes";

/** The least of a picture's width or height that a text may show. */
const SMALLEST = 0.05;

const clamp = (value: number, least: number, most: number) => Math.max(least, Math.min(most, value));

/** A part of a picture in any shape, as fractions: as large as asked, never too small to see, and within the picture. */
export function partAt({ x, y, width, height }: Region): Region {
  const [wide, high] = [clamp(width, SMALLEST, 1), clamp(height, SMALLEST, 1)];
  return { x: clamp(x, 0, 1 - wide), y: clamp(y, 0, 1 - high), width: wide, height: high };
}

/** The same part, larger or smaller by these fractions of the picture, around the same middle. */
export function grown({ x, y, width, height }: Region, by: number): Region {
  return partAt({ x: x - by / 2, y: y - by / 2, width: width + by, height: height + by });
}

/** The same part with one corner drawn to a point; the opposite corner stays. */
export function drawnTo({ x, y, width, height }: Region, { left, top }: Corner, to: Focal): Region {
  const [across, down] = [between(x, width, left, to.x), between(y, height, top, to.y)];
  return { x: across.from, width: across.long, y: down.from, height: down.long };
}

/** One side of it: from where, and how long, when the edge that is drawn is the first or the last. */
function between(from: number, long: number, isFirst: boolean, to: number): { from: number; long: number } {
  const end = from + long;
  if (!isFirst) return { from, long: clamp(to, from + Math.min(SMALLEST, 1 - from), 1) - from };
  const first = clamp(to, 0, Math.max(0, end - SMALLEST));
  return { from: first, long: end - first };
}
