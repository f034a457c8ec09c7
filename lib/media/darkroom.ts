import sharp from "sharp";
import type { Format, Rendition } from "./renditions";

const MOST_PIXELS = 100_000_000;

/** What can be seen of a picture: its type, its size in pixels as it is shown, and its colour all in all. */
export async function inspect(bytes: Uint8Array) {
  const image = sharp(bytes, { limitInputPixels: MOST_PIXELS });
  const { format, autoOrient } = await image.metadata();
  const { data } = await image
    .clone()
    .resize(1, 1, { fit: "fill" })
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const colour = `#${[...data.subarray(0, 3)].map((part) => part.toString(16).padStart(2, "0")).join("")}`;
  return { mime: `image/${format}`, width: autoOrient.width, height: autoOrient.height, colour };
}

/** What the desk shows of a picture, whole. */
export function makeDeskFile(bytes: Uint8Array, width: number): Promise<Buffer> {
  return sharp(bytes, { limitInputPixels: MOST_PIXELS })
    .autoOrient()
    .resize({ width, withoutEnlargement: true })
    .webp({ quality: 75 })
    .toBuffer();
}

/** One file of a rendition. */
export function makeFile(
  original: Uint8Array,
  { part }: Rendition,
  { width, format }: { width: number; format: Format },
): Promise<Buffer> {
  const shown = sharp(original, { limitInputPixels: MOST_PIXELS })
    .autoOrient()
    .extract(part)
    .resize({ width });
  if (format === "avif") return shown.avif({ quality: 50, effort: 2 }).toBuffer();
  if (format === "webp") return shown.webp({ quality: 75 }).toBuffer();
  return shown.jpeg({ quality: 75, mozjpeg: true }).toBuffer();
}
