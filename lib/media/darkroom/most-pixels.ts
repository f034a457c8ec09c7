import { boxesOf } from "./credentials";
import type { Kind } from "./kind-of";

/** The most pixels of a picture that is made smaller while it is unpacked: its whole takes less than a gigabyte. */
export const MOST_PIXELS = 100_000_000;
/** The same for what is unpacked at once, twice over. */
export const MOST_PIXELS_WHOLE = 50_000_000;

/**
 * The most pixels of a file of this kind, by what its header says of how it is packed. HEIC, WebP without loss and AVIF
 * are unpacked at once. A file that says of itself what it is not is ended where it needs too much memory.
 *
 * @param hasAlpha whether parts of it are transparent
 */
export function mostPixels(mime: Kind, bytes: Buffer, hasAlpha: boolean): number {
  if (mime === "image/avif") return mostPixelsOfAvif(bytes, hasAlpha);
  if (mime === "image/heic") return MOST_PIXELS_WHOLE;
  return mime === "image/webp" && isWebpUnpackedWhole(bytes) ? MOST_PIXELS_WHOLE : MOST_PIXELS;
}

/** What the darkroom has for an AVIF beside what it needs itself, in bytes; the file stands there three times over. */
const ROOM = 740_000_000;

/**
 * libaom keeps some ten bytes of notes for every pixel, and libheif copies the pixels twice. Measured, bytes a pixel at
 * the most: 15.8 with eight bits and colours of half the width and height (4:2:0), 19 in full colour (4:4:4), 19.1 with
 * 10 or 12 bits, 25.2 with both; a little more where it has transparent parts.
 */
function mostPixelsOfAvif(bytes: Buffer, hasAlpha: boolean): number {
  const { isDeep, isFull } = packingOf(bytes);
  const bytesAPixel = (isDeep ? (isFull ? 25.5 : 19.5) : isFull ? 19 : 15.8) + (hasAlpha ? 1.7 : 0);
  return Math.floor((ROOM - 3 * bytes.length) / bytesAPixel / 1_000_000) * 1_000_000;
}

/**
 * Whether any of an AVIF's pictures has more than eight bits, and more colour than 4:2:0: as its properties "av1C" say
 * (AV1 Codec ISO Media File Format Binding 1.2, section 2.3.3). Where there is none, it is taken for both.
 */
function packingOf(bytes: Buffer): { isDeep: boolean; isFull: boolean } {
  const meta = boxesOf(bytes).find(({ type }) => type === "meta")?.content ?? bytes.subarray(0, 0);
  const found: number[] = [];
  for (let at = meta.indexOf(AV1C); at !== -1 && at + 7 <= meta.length; at = meta.indexOf(AV1C, at + 4))
    found.push(meta[at + 6] ?? 0);
  if (found.length === 0) return { isDeep: true, isFull: true };
  return {
    isDeep: found.some((flags) => (flags & HIGH_BITDEPTH) !== 0),
    isFull: found.some((flags) => (flags & HALVED) !== HALVED),
  };
}

const AV1C = Buffer.from("av1C", "latin1");
/** Bits of the third byte of that property; a grey picture counts as halved both ways. */
const HIGH_BITDEPTH = 0b0100_0000;
const HALVED = 0b0000_1100;

/**
 * Whether any of its chunks is a picture without loss, or a frame of one that moves, which is drawn on a canvas of its
 * own. All are looked at, however many and however large those before it are (WebP Container Specification, RFC 9649).
 */
function isWebpUnpackedWhole(bytes: Buffer): boolean {
  for (let at = 12; at + 8 <= bytes.length;) {
    const type = bytes.toString("latin1", at, at + 4);
    if (type === "VP8L" || type === "ANMF") return true;
    const length = bytes.readUInt32LE(at + 4);
    at += 8 + length + (length % 2);
  }
  return false;
}
