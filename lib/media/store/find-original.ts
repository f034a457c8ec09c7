import sharp from "sharp";
import { nameOf } from "@/lib/media/renditions";
import { originalName, type MediaStore } from "./store";

/** The bytes that a picture's files are made of, and their width in pixels where that is not the original's. */
export type FoundOriginal = { bytes: Buffer; width: number | null };

/**
 * A picture's original. Installations that began before originals were kept have some pictures in a few widths only
 * ("3f2a…-1920.jpg", at the top of the store): the widest of these stands in. Null where there is neither.
 *
 * @param contentHash of the original, hexadecimal
 */
export async function findOriginal(store: MediaStore, contentHash: string): Promise<FoundOriginal | null> {
  const original = await store.get(originalName(contentHash));
  if (original) return { bytes: original, width: null };
  let widest: { name: string; width: number } | undefined;
  for await (const name of store.list(`${nameOf(contentHash)}-`)) {
    const width = Number(/-(\d+)\.jpg$/.exec(name)?.[1] ?? 0);
    if (width > (widest?.width ?? 0)) widest = { name, width };
  }
  const bytes = widest ? await store.get(widest.name) : null;
  // What the file is named for may be more than it has: nothing was ever enlarged.
  return bytes ? { bytes, width: (await sharp(bytes).metadata()).width } : null;
}

/** A part of an original, in pixels, as it lies in what stands in for it. */
export function partIn<Part extends Record<"left" | "top" | "width" | "height", number>>(
  part: Part,
  originalWidth: number,
  { width }: FoundOriginal,
): Part {
  if (width === null) return part;
  const scale = width / originalWidth;
  return {
    ...part,
    left: Math.floor(part.left * scale),
    top: Math.floor(part.top * scale),
    width: Math.max(1, Math.floor(part.width * scale)),
    height: Math.max(1, Math.floor(part.height * scale)),
  };
}
