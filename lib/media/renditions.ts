import { sha256 } from "@/lib/chain";
import { inPixels, regionOf, type Cut, type Framed, type Size } from "./shapes";

/**
 * The files that readers get of a picture. Each has a name made from what it is: the original's hash, which part of it
 * in which size, and the credit that is written into it. So a name stands for the same picture for ever, and what
 * nobody uses has no name that we would answer to.
 */

/**
 * The widths, in pixels, at which the layouts show pictures (components/story/picture-layouts.ts), on screens with one
 * and with two dots a pixel: in a list on a phone (104) and beside text (192), in four columns of a front (276), two of a
 * gallery (329), three of a front (374) and beside its first words (477), in the column of a phone (320) and across it
 * (360), in the column of a text (673), and to the edge of the page (968).
 */
export const WIDTHS = [208, 276, 330, 384, 480, 640, 674, 720, 968, 1346, 1936] as const;
const WIDEST = 1936;

/** The formats that a browser chooses from, the smallest first, with what their files' names end in. */
export const FORMATS = { avif: "image/avif", webp: "image/webp", jpg: "image/jpeg" } as const;
export type Format = keyof typeof FORMATS;

export type OriginalFile = Size & { contentHash: string };

/** One cut of a picture as one place uses it. */
export type Rendition = {
  /** What the names of its files begin with: "3f2a…-1c9d…". */
  name: string;
  /** What of the original it shows, in pixels. */
  part: { left: number; top: number } & Size;
  /** At which widths there are files of it. */
  widths: number[];
};

/**
 * How readers' pages show a use of a picture in a cut: which part, under which name, how wide. The whole hash goes into
 * the name, of which no reader is told more than the first half: so who sees one part of a picture cannot reckon the
 * name of another, such as that in a draft.
 */
export function renditionOf(
  file: OriginalFile,
  use: Framed & { credit?: string | undefined },
  cut: Cut,
): Rendition {
  const part = inPixels(file, regionOf(file, use, cut));
  const { left, top, width, height } = part;
  const shown = [file.contentHash, left, top, width, height, use.credit ?? ""];
  const key = sha256(JSON.stringify(shown)).slice(0, KEY_LENGTH);
  return { name: `${nameOf(file.contentHash)}-${key}`, part, widths: widthsOf(width) };
}

/** Nothing is enlarged: what is narrower than a layout has its own width for its widest file. */
function widthsOf(width: number): number[] {
  const widest = Math.min(width, WIDEST);
  return [...WIDTHS.filter((one) => one < widest), widest];
}

/**
 * The files of a rendition that pages name, each as "720.avif": of what is shown on them all widths in all formats; of
 * the shapes that only machines are told of, the widest file in the format that all of them read.
 */
export function filesOf({ widths }: Rendition, cut: Cut): string[] {
  if (cut === "used" || cut === "3:2")
    return widths.flatMap((width) => Object.keys(FORMATS).map((format) => `${width}.${format}`));
  return cut === "4:5" ? [] : [`${widths.at(-1)}.jpg`];
}

/** The name of one file of a rendition: "3f2a…-1c9d…-720.avif". */
export function fileName({ name }: Pick<Rendition, "name">, width: number, format: Format): string {
  return `${name}-${width}.${format}`;
}

/** The widths, in pixels, of what the desk shows of every picture in the library, whole: in a list, and in a column. */
export const DESK_WIDTHS = [320, 960] as const;

/** The name of what the desk shows of a picture. */
export function deskName(contentHash: string, width: (typeof DESK_WIDTHS)[number]): string {
  return `${nameOf(contentHash)}-desk-${width}.webp`;
}

/** What the names of all a picture's files begin with: enough of its hash that no other's begins so. */
export function nameOf(contentHash: string): string {
  return contentHash.slice(0, NAME_LENGTH);
}

const NAME_LENGTH = 32;
const KEY_LENGTH = 12;
const NAMED = /^([0-9a-f]{32})-(?:([0-9a-f]{12})-([1-9]\d{0,3})\.(avif|webp|jpg)|desk-(320|960)\.webp)$/;

export type ReadersFile = {
  picture: string;
  for: "readers";
  rendition: string;
  width: number;
  format: Format;
};

/** What a name of a file says; null for what is no such name. One file has one name: no noughts before its width. */
export function namedFile(
  name: string,
): { picture: string; for: "desk"; width: number } | ReadersFile | null {
  const [, picture, key, width, format, desk] = NAMED.exec(name) ?? [];
  if (picture === undefined || Number(width ?? 0) > WIDEST) return null;
  if (key === undefined) return { picture, for: "desk", width: Number(desk) };
  return {
    picture,
    for: "readers",
    rendition: `${picture}-${key}`,
    width: Number(width),
    format: format as Format,
  };
}
