import { mkdir, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import sharp, { type Sharp } from "sharp";
import { sha256 } from "@/lib/chain";
import type { Newsroom } from "@/lib/newsroom";
import { derivativeName, mediaFolder } from "./files";

/** The widths, in pixels, at which the layouts use a picture. */
const WIDTHS = [320, 480, 640, 960, 1280, 1920];

export type NewPicture = {
  bytes: Uint8Array;
  fileName?: string;
  caption?: string;
  credit?: string;
  alt?: string;
  decorative?: boolean;
  source?: string;
  licence?: string;
};

/**
 * Adds a picture to the library: the row, and a JPEG for each width up to its
 * own. The same bytes twice are one picture. Refuses what is no picture.
 */
export async function addPicture(newsroom: Newsroom, given: NewPicture): Promise<{ pictureId: number }> {
  const { bytes, ...words } = given;
  const contentHash = sha256(bytes);
  const known = await newsroom.db.picture.findUnique({ where: { contentHash } });
  if (known) return { pictureId: known.id };
  const upright = sharp(bytes, { limitInputPixels: 100_000_000 }).rotate();
  const { width, height } = (await upright.clone().toBuffer({ resolveWithObject: true })).info;
  const widths = [...WIDTHS.filter((wanted) => wanted < width), Math.min(width, 1920)].filter(unique);
  for (const wanted of widths) await writeDerivative(upright, contentHash, wanted);
  const picture = await newsroom.db.picture.create({
    data: { contentHash, mime: "image/jpeg", width, height, widths, ...words, addedAt: newsroom.clock.now() },
  });
  return { pictureId: picture.id };
}

/** Written under another name first, so that no half file ever stands under the right one. */
async function writeDerivative(upright: Sharp, contentHash: string, width: number) {
  const folder = mediaFolder();
  await mkdir(folder, { recursive: true });
  const name = derivativeName(contentHash, width);
  const bytes = await upright.clone().resize({ width }).jpeg({ quality: 78, mozjpeg: true }).toBuffer();
  const draft = path.join(folder, `.${name}.${process.pid}`);
  await writeFile(draft, bytes);
  await rename(draft, path.join(folder, name));
}

function unique<T>(value: T, index: number, all: T[]): boolean {
  return all.indexOf(value) === index;
}
