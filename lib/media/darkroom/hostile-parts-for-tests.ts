import { crc32, deflateSync } from "node:zlib";
import sharp, { type Sharp } from "sharp";

/** What hostile files are put together from: sound pictures, and the parts of which each format consists. */

/** What must never come through to anybody. */
export const PAYLOAD = "<script>alert('payload')</script>";

export function bytes(...parts: (string | number[] | Buffer)[]): Buffer {
  return Buffer.concat(
    parts.map((part) => (typeof part === "string" ? Buffer.from(part, "latin1") : Buffer.from(part))),
  );
}

export function u32(value: number): Buffer {
  const four = Buffer.alloc(4);
  four.writeUInt32BE(value >>> 0);
  return four;
}

export function u16(value: number): Buffer {
  return u32(value).subarray(2);
}

/** Chance that is the same each time (mulberry32), from 0 to 1. */
export function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export function noise(length: number, seed = 1): Buffer {
  const next = chance(seed);
  const all = Buffer.alloc(length);
  for (let at = 0; at + 4 <= length; at += 4) all.writeUInt32LE((next() * 4_294_967_296) >>> 0, at);
  return all;
}

/** A small picture with some detail everywhere. */
export function scene(width = 160, height = 120): Sharp {
  const data = Buffer.alloc(width * height * 3);
  const next = chance(7);
  for (let at = 0; at < data.length; at += 1) {
    data[at] = (Math.floor(at / 3) % width) + (at % 3) * 40 + next() * 30;
  }
  return sharp(data, { raw: { width, height, channels: 3 } });
}

export const FORMATS_OF_SCENES = ["jpeg", "png", "webp", "gif", "avif"] as const;
export type SceneFormat = (typeof FORMATS_OF_SCENES)[number];

export function sound(format: SceneFormat): Promise<Buffer> {
  return scene().toFormat(format).toBuffer();
}

/** One of a JPEG's segments. */
export function segment(marker: number, content: Buffer): Buffer {
  return bytes([0xff, marker], u16(content.length + 2), content);
}

/** A JPEG with segments right after its beginning. */
export function jpegWith(jpeg: Buffer, ...segments: Buffer[]): Buffer {
  return bytes(jpeg.subarray(0, 2), ...segments, jpeg.subarray(2));
}

export function exifSegment(tiff: Buffer): Buffer {
  return segment(0xe1, bytes("Exif\0\0", tiff));
}

export function xmpSegment(inside: string): Buffer {
  return segment(0xe1, Buffer.from(`http://ns.adobe.com/xap/1.0/\0${xmpPacket(inside)}`, "utf8"));
}

export function xmpPacket(inside: string, attributes = ""): string {
  return `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" xmlns:exif="http://ns.adobe.com/exif/1.0/" xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/" ${attributes}>${inside}</rdf:Description></rdf:RDF></x:xmpmeta>`;
}

/** A Photoshop segment with one resource of IPTC's older fields in it. */
export function iptcSegment(datasets: Buffer, length = datasets.length): Buffer {
  return segment(0xed, bytes("Photoshop 3.0\0", "8BIM", [4, 4, 0, 0], u32(length), datasets));
}

export function dataset(number: number, text: string | Buffer, length = text.length): Buffer {
  return bytes([0x1c, 2, number], u16(length), text);
}

/** A block of EXIF: its first directory's entries, and where it says the next directory is. */
export function tiffBlock(entries: Buffer[], next = 0, count = entries.length): Buffer {
  return bytes("MM\0*", u32(8), u16(count), ...entries, u32(next));
}

export function entry(tag: number, type: number, count: number, value: number): Buffer {
  return bytes(u16(tag), u16(type), u32(count), u32(value));
}

/** One of a PNG's chunks. */
export function chunk(type: string, content: Buffer): Buffer {
  const typed = bytes(type, content);
  return bytes(u32(content.length), typed, u32(crc32(typed)));
}

/** A PNG with chunks right after its header. */
export function pngWith(png: Buffer, ...chunks: Buffer[]): Buffer {
  return bytes(png.subarray(0, 33), ...chunks, png.subarray(33));
}

/** A PNG of one colour. `rows` is what its pixels are unpacked to; less than it says where that is left out. */
export function flatPng(
  { width, height }: { width: number; height: number },
  { depth = 8, colour = 2, interlaced = 0 } = {},
  rows: Buffer = Buffer.alloc(16),
): Buffer {
  const header = bytes(u32(width), u32(height), [depth, colour, 0, 0, interlaced]);
  return bytes(
    "\x89PNG\r\n\x1a\n",
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(rows, { level: 1 })),
    chunk("IEND", Buffer.alloc(0)),
  );
}

/** One of the boxes of which AVIF, HEIC and MP4 consist. */
export function box(type: string, content: Buffer, length = content.length + 8): Buffer {
  return bytes(u32(length), type, content);
}
