import type { LeadUse, PictureUse } from "@/lib/body/body";
import { FORMATS, fileName, renditionOf, type Format } from "@/lib/media/renditions";
import type { Cut, Shape } from "@/lib/media/shapes";
import type { ImageView, PictureView } from "@/lib/media/view";

/** What of a picture's row its addresses are made from. */
export type PictureFile = {
  id: number;
  contentHash: string;
  width: number;
  height: number;
  colour: string;
  /** Opens the file to whoever has it, where a picture that is not public is shown to somebody who is not signed in. */
  key?: string | undefined;
};

/** Under this name the address of a picture carries its key. */
export const PICTURE_KEY = "preview";

type Use = PictureUse | LeadUse;

/** A picture as a page shows it: the file from the library; cut and words from the text that uses it. */
export function showPicture(file: PictureFile, use: Use, cut: Cut): PictureView {
  const rendition = renditionOf(file, use, cut);
  const { width, height } = rendition.part;
  const filesOf = (format: Format) =>
    rendition.widths.map((one) => ({ href: addressOf(file, fileName(rendition, one, format)), width: one }));
  return {
    files: filesOf("jpg"),
    sources: (["avif", "webp"] as const).map((format) => ({ type: FORMATS[format], files: filesOf(format) })),
    ...{ width, height },
    ...(file.colour ? { colour: file.colour } : {}),
    ...altOf(use),
    ...(use.caption ? { caption: use.caption } : {}),
    ...(use.credit ? { credit: use.credit } : {}),
  };
}

/** A picture in one shape as a single JPEG for machines, the widest there is. */
export function showImage(file: PictureFile, use: Use, shape: Shape): ImageView {
  const rendition = renditionOf(file, use, shape);
  const width = rendition.widths.at(-1) ?? rendition.part.width;
  const height = Math.max(1, Math.round((width * rendition.part.height) / rendition.part.width));
  return { href: addressOf(file, fileName(rendition, width, "jpg")), width, height, ...altOf(use) };
}

function addressOf({ key }: PictureFile, name: string): string {
  return `/media/${name}${key === undefined ? "" : `?${PICTURE_KEY}=${key}`}`;
}

function altOf({ decorative, alt }: Use): { alt?: string } {
  if (decorative) return { alt: "" };
  return alt ? { alt } : {};
}
