import sharp, { type OutputInfo, type Sharp } from "sharp";
import type { Format } from "../renditions";
import type { Size } from "../shapes";
import type { Job, Sheet } from "./jobs";
import { openPicture } from "./open-picture";
import { Turned } from "./turned";
import { packetOf, withWords } from "./written-words";

type Unpacked = { name: string; data: Buffer; info: OutputInfo };

/** The sheet that was worked on last: its other files will be asked for next. */
let sheetAtHand: Unpacked | undefined;

/** One file of a rendition (see `makeFile` in lib/media/darkroom/darkroom.ts). */
export async function printFile({
  original,
  sheet,
  file,
  words,
}: Extract<Job, { kind: "print" }>): Promise<Buffer> {
  if (sheetAtHand?.name !== sheet.name) {
    if (!original) throw new Turned("picture.damaged");
    sheetAtHand = undefined;
    sheetAtHand = await unpack(Buffer.from(original), sheet);
  }
  const { data, info } = sheetAtHand;
  const { width, height, channels } = info;
  const image = sharp(data, { raw: { width, height, channels } }).resize({ width: file.width });
  const packet = packetOf(words);
  if (file.format === "jpg") return withWords(await ENCODE.jpg(image).toBuffer(), words, packet);
  return ENCODE[file.format](packet ? image.withXmp(packet) : image).toBuffer();
}

/**
 * How each format is made. Measured (`npm run bench -- pictures`): AVIF at effort 3 takes a quarter of the time of effort
 * 4 for 3 % more bytes; WebP at effort 6 is a tenth smaller than at 4.
 */
const ENCODE: Record<Format, (image: Sharp) => Sharp> = {
  avif: (image) => image.avif({ quality: 50, effort: 3 }),
  webp: (image) => image.webp({ quality: 75, effort: 6 }),
  jpg: (image) => image.jpeg({ quality: 75, mozjpeg: true }),
};

/**
 * A part of the original as wide as its widest file, in sRGB and eight bits, without anything that it said of itself.
 * The whole is made smaller before the part is cut out of it: so a large original is not unpacked at its full size.
 */
async function unpack(original: Buffer, { name, part, widths, of }: Sheet): Promise<Unpacked> {
  const { upright, size } = await openPicture(original);
  const smaller = Math.min(1, Math.max(...widths) / part.width);
  const { width, height } = of ?? size;
  const whole = {
    width: Math.max(1, Math.round(width * smaller)),
    height: Math.max(1, Math.round(height * smaller)),
  };
  const { data, info } = await upright("error")
    .resize({ ...whole, fit: "fill" })
    .extract(partOf(whole, part, smaller))
    .toColourspace("srgb")
    .raw({ depth: "uchar" })
    .toBuffer({ resolveWithObject: true });
  return { name, data, info };
}

/** The same part of the whole when that is smaller; never empty, never beyond its edge. */
function partOf(whole: Size, part: Sheet["part"], smaller: number): Sheet["part"] {
  const left = Math.min(whole.width - 1, Math.round(part.left * smaller));
  const top = Math.min(whole.height - 1, Math.round(part.top * smaller));
  return {
    left,
    top,
    width: Math.max(1, Math.min(whole.width - left, Math.round(part.width * smaller))),
    height: Math.max(1, Math.min(whole.height - top, Math.round(part.height * smaller))),
  };
}
