import { deflateSync, crc32 } from "node:zlib";
import heic from "heic-decode";
import sharp, { type Metadata, type Sharp, type SharpOptions } from "sharp";
import type { Size } from "../shapes";
import { kindOf, type Kind } from "./kind-of";
import { MOST_PIXELS, MOST_PIXELS_WHOLE, mostPixels } from "./most-pixels";
import { Turned } from "./turned";

sharp.concurrency(1);
sharp.cache(false);
// Whatever a file claims to be, no other program of the library than these opens it.
sharp.block({ operation: ["VipsForeignLoad"] });
sharp.unblock({
  operation: ["Jpeg", "Png", "Webp", "Nsgif", "Heif"].map((name) => `VipsForeignLoad${name}`),
});

/**
 * What in a picture's data makes it unreadable: that it ends too early or cannot be unpacked ("error"), or any fault
 * ("warning"). Some cameras write such as every program reads past.
 */
export type Care = "warning" | "error";

/** A picture that can be worked on. */
export type Picture = {
  mime: Kind;
  /** As it is shown, upright. */
  size: Size;
  metadata: Metadata;
  /** Its pixels from the beginning: upright, on white, not yet in sRGB. */
  upright: (care: Care) => Sharp;
};

/** No WebP is higher, and no file of ours narrower than the widest layout. */
const HIGHEST = 16_383;
const WIDEST = 1936;

/** Opens a picture by what its bytes are. Refuses what is none, and what is too large, before any pixel is unpacked. */
export async function openPicture(bytes: Buffer): Promise<Picture> {
  const kind = kindOf(bytes);
  if ("refused" in kind) throw new Turned(kind.refused);
  const { mime } = kind;
  const metadata = await sharp(bytes, { limitInputPixels: false }).metadata();
  const { autoOrient, width, height, hasAlpha } = metadata;
  refuseTooLarge({ width, height }, mostPixels(mime, bytes, hasAlpha));
  if (mime === "image/heic") return openHeic(bytes, metadata);
  refuseTooHigh(autoOrient);
  const upright = (failOn: Care) => onWhite(sharp(bytes, { ...LIBRARY_LIMITS, failOn }).autoOrient());
  return { mime, metadata, size: { width: autoOrient.width, height: autoOrient.height }, upright };
}

const LIBRARY_LIMITS: SharpOptions = { limitInputPixels: MOST_PIXELS, limitInputChannels: 5 };

function refuseTooLarge({ width, height }: Size, most: number): void {
  if (width * height <= most) return;
  throw new Turned("picture.tooLarge", { width, height, most: most / 1_000_000 });
}

function refuseTooHigh({ width, height }: Size): void {
  if ((height * Math.min(width, WIDEST)) / width > HIGHEST)
    throw new Turned("picture.tooHigh", { width, height });
}

/** Readers see files on light paper and on dark: what was cut out stands on white in both. */
function onWhite(image: Sharp): Sharp {
  return image.flatten({ background: "#ffffff" });
}

/**
 * HEIC is unpacked by libheif in WebAssembly, upright already, as plain pixels. Its colours are those of its own profile,
 * which most telephones make Display P3: they are given back to it by way of a PNG, the plainest file that holds one.
 */
async function openHeic(bytes: Buffer, metadata: Metadata): Promise<Picture> {
  const { width, height, data } = await heic({ buffer: bytes });
  refuseTooLarge({ width, height }, MOST_PIXELS_WHOLE);
  refuseTooHigh({ width, height });
  const raw = { raw: { width, height, channels: 4 as const } };
  const plain = Buffer.from(data.buffer, data.byteOffset, data.byteLength);
  const { icc } = metadata;
  const png =
    icc && withProfile(await sharp(plain, raw).removeAlpha().png({ compressionLevel: 0 }).toBuffer(), icc);
  const upright = () => (png ? sharp(png, LIBRARY_LIMITS) : onWhite(sharp(plain, raw)));
  return { mime: "image/heic", metadata, size: { width, height }, upright };
}

/** A PNG with a profile of its colours, right after its header (PNG, third edition, 11.3.2.3). */
function withProfile(png: Buffer, profile: Buffer): Buffer {
  const content = Buffer.concat([Buffer.from("iCCPprofile\0\0", "latin1"), deflateSync(profile)]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(content.length - 4, 0);
  frame.writeUInt32BE(crc32(content), 4);
  return Buffer.concat([
    png.subarray(0, 33),
    frame.subarray(0, 4),
    content,
    frame.subarray(4),
    png.subarray(33),
  ]);
}
