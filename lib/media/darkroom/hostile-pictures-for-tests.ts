import sharp from "sharp";
import type { HostileFile } from "./hostile-files-for-tests";
import {
  bytes,
  chunk,
  flatPng,
  jpegWith,
  pngWith,
  scene,
  segment,
  sound,
  u16,
  u32,
} from "./hostile-parts-for-tests";

/** Wide and high in pixels, as headers may claim. */
const CLAIMS = [30_000, 65_500];
/** 98 megapixels: as much as is allowed, nearly. */
const SQUARE = { width: 9900, height: 9900 };

/** Pictures that say, or are, more than can be unpacked. */
export function hostileHeaders(): HostileFile[] {
  return [
    ...CLAIMS.flatMap(claims),
    {
      wrong: "PNG that is 30,000 × 30,000 pixels in 100 KB",
      make: () =>
        flatPng({ width: 30_000, height: 30_000 }, { depth: 1, colour: 0 }, Buffer.alloc(30_000 * 3751)),
      must: "picture.tooLarge",
    },
    {
      wrong: "PNG of 98 megapixels in 16 bits with alpha, in few bytes",
      make: () => flatPng(SQUARE, { depth: 16, colour: 6 }, rowsOf(8)),
    },
    {
      wrong: "PNG of 98 megapixels, interlaced",
      make: () => flatPng(SQUARE, { interlaced: 1 }, rowsOf(3)),
    },
    {
      wrong: "JPEG of 98 megapixels, progressive, in full colour",
      make: () => flat(SQUARE).jpeg({ progressive: true, chromaSubsampling: "4:4:4" }).toBuffer(),
    },
    {
      wrong: "GIF of 30 megapixels",
      make: () => flat({ width: 6000, height: 5000 }).gif({ effort: 1, colours: 2 }).toBuffer(),
    },
    ...unpackedWhole(),
    {
      wrong: "PNG of one column",
      make: () =>
        sharp({ create: { width: 1, height: 60_000, channels: 3, background: "#333" } })
          .png()
          .toBuffer(),
      must: "picture.tooHigh",
    },
    {
      wrong: "PNG of one row",
      make: () =>
        sharp({ create: { width: 60_000, height: 1, channels: 3, background: "#333" } })
          .png()
          .toBuffer(),
      must: "read",
    },
    { wrong: "PNG without width", make: () => flatPng({ width: 0, height: 5 }), must: "refused" },
    {
      wrong: "PNG with a negative height",
      make: () => flatPng({ width: 5, height: -5 >>> 0 }),
      must: "refused",
    },
    { wrong: "JPEG without height", make: async () => sized(await sound("jpeg"), 160, 0), must: "refused" },
    {
      wrong: "JPEG of 12 bits a colour",
      make: async () => frame(await sound("jpeg"), 4, 12),
      must: "refused",
    },
    {
      wrong: "JPEG coded in another way",
      make: async () => frame(await sound("jpeg"), 1, 0xcb),
      must: "refused",
    },
    { wrong: "JPEG with 3,000 scans", make: scans },
    {
      wrong: "JPEG with 10 MB of empty segments",
      make: async () =>
        jpegWith(
          await sound("jpeg"),
          Buffer.concat(Array.from({ length: 160 }, () => segment(0xe9, Buffer.alloc(65_000)))),
        ),
      must: "read",
    },
  ];
}

/** Pictures that cannot be made smaller while they are unpacked. */
function unpackedWhole(): HostileFile[] {
  return [
    {
      wrong: "WebP without loss that claims 98 megapixels",
      make: lossless98,
      must: "picture.tooLarge",
    },
    {
      wrong: "WebP without loss of 98 megapixels behind a profile of 6,000 bytes",
      make: async () => behindProfiles(await lossless98(), [6000]),
      must: "picture.tooLarge",
    },
    {
      wrong: "AVIF of 48 megapixels in full colour",
      make: () =>
        flat({ width: 8000, height: 6000 }).avif({ effort: 0, chromaSubsampling: "4:4:4" }).toBuffer(),
      must: "picture.tooLarge",
    },
    {
      wrong: "AVIF of 63 megapixels",
      make: () =>
        flat({ width: 9000, height: 7000 }).avif({ effort: 0, chromaSubsampling: "4:2:0" }).toBuffer(),
      must: "picture.tooLarge",
    },
  ];
}

function claims(side: number): HostileFile[] {
  const wrong = (format: string) => `${format} that claims ${side} × ${side} pixels`;
  return [
    { wrong: wrong("PNG"), make: () => flatPng({ width: side, height: side }), must: "picture.tooLarge" },
    {
      wrong: wrong("JPEG"),
      make: async () => sized(await sound("jpeg"), side, side),
      must: "picture.tooLarge",
    },
    { wrong: wrong("GIF"), make: async () => gifSized(await sound("gif"), side), must: "refused" },
    { wrong: wrong("WebP"), make: async () => webpSized(await sound("webp"), side), must: "refused" },
    { wrong: wrong("AVIF"), make: async () => avifSized(await sound("avif"), side), must: "refused" },
  ];
}

function flat(size: { width: number; height: number }) {
  return sharp({ create: { ...size, channels: 3, background: "#446688" } });
}

async function lossless98(): Promise<Buffer> {
  return losslessSized(await scene().webp({ lossless: true }).toBuffer(), SQUARE);
}

/** A WebP with its extended header, and parts of these lengths before its picture. */
function behindProfiles(webp: Buffer, lengths: number[]): Buffer {
  const parts = lengths.map((length) => bytes("ICCP", u32(length).reverse(), Buffer.alloc(length)));
  const [width, height] = [SQUARE.width - 1, SQUARE.height - 1].map((side) =>
    u32(side).reverse().subarray(0, 3),
  );
  const extended = bytes("VP8X", u32(10).reverse(), [0x20, 0, 0, 0], width ?? [], height ?? []);
  const inside = bytes("WEBP", extended, ...parts, webp.subarray(12));
  return bytes("RIFF", u32(inside.length).reverse(), inside);
}

/** WebP without loss has its width and height, less one, in 14 bits each, behind the chunk's signature. */
function losslessSized(webp: Buffer, { width, height }: { width: number; height: number }): Buffer {
  const at = webp.indexOf("VP8L", 0, "latin1") + 9;
  const rest = webp.readUInt32LE(at) & 0xf0000000;
  webp.writeUInt32LE(((width - 1) | ((height - 1) << 14) | rest) >>> 0, at);
  return webp;
}

function rowsOf(bytesAPixel: number): Buffer {
  return Buffer.alloc(SQUARE.height * (1 + SQUARE.width * bytesAPixel));
}

/** A JPEG's frame header begins with 0xffc0 or 0xffc2: precision, height, width. */
function frame(jpeg: Buffer, offset: number, value: number): Buffer {
  const at = jpeg.findIndex(
    (byte, place) => byte === 0xff && (jpeg[place + 1] === 0xc0 || jpeg[place + 1] === 0xc2),
  );
  jpeg[at + offset] = value;
  return jpeg;
}

function sized(jpeg: Buffer, width: number, height: number): Buffer {
  [5, 6, 7, 8].forEach((offset, place) => frame(jpeg, offset, bytes(u16(height), u16(width))[place] ?? 0));
  return jpeg;
}

/** The screen's size, and that of the first frame as well. */
function gifSized(gif: Buffer, side: number): Buffer {
  gif.writeUInt16LE(side, 6);
  gif.writeUInt16LE(side, 8);
  const image = gif.indexOf(0x2c, 13 + 3 * 2 ** (((gif[10] ?? 0) & 7) + 1));
  gif.writeUInt16LE(side, image + 5);
  gif.writeUInt16LE(side, image + 7);
  return gif;
}

function webpSized(webp: Buffer, side: number): Buffer {
  const size = u32(side - 1);
  const canvas = [size[3] ?? 0, size[2] ?? 0, size[1] ?? 0];
  const extended = bytes("VP8X", [10, 0, 0, 0, 0, 0, 0, 0], canvas, canvas);
  const inside = bytes("WEBP", extended, webp.subarray(12));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(inside.length);
  return bytes("RIFF", length, inside);
}

function avifSized(avif: Buffer, side: number): Buffer {
  const at = avif.indexOf("ispe", 0, "latin1");
  avif.writeUInt32BE(side, at + 8);
  avif.writeUInt32BE(side, at + 12);
  return avif;
}

/** The same scan again and again: each of them costs as much as a picture. */
async function scans(): Promise<Buffer> {
  const jpeg = await scene(640, 480).jpeg({ progressive: true }).toBuffer();
  const last = jpeg.lastIndexOf(Buffer.from([0xff, 0xda]));
  const scan = jpeg.subarray(last, jpeg.length - 2);
  return bytes(jpeg.subarray(0, last), ...Array.from({ length: 3000 }, () => scan), [0xff, 0xd9]);
}

/** Pictures that move, or say that they do. */
export function hostileFrames(): HostileFile[] {
  const control = (frames: number) => chunk("acTL", bytes(u32(frames), u32(0)));
  const moving = { width: 8, height: 8 * 200, channels: 3 as const, background: "#446688" };
  return [
    { wrong: "GIF of 10,000 frames", make: manyFrames, must: "read" },
    {
      wrong: "PNG that says it has 4,000,000,000 frames",
      make: async () => pngWith(await sound("png"), control(4_000_000_000)),
      must: "read",
    },
    {
      wrong: "WebP of 200 frames",
      make: () =>
        sharp({ create: { ...moving, pageHeight: 8 } })
          .webp({ loop: 0 })
          .toBuffer(),
      must: "read",
    },
    { wrong: "GIF whose frame is larger than its screen", make: () => oneFrameGif(40_000), must: "refused" },
    {
      wrong: "GIF without a frame",
      make: () => bytes("GIF89a", [8, 0, 8, 0, 0, 0, 0, 0x3b]),
      must: "refused",
    },
    {
      wrong: "GIF with a screen of 0 × 0",
      make: () => bytes("GIF89a", [0, 0, 0, 0, 0, 0, 0, 0x3b]),
      must: "refused",
    },
  ];
}

/** A frame of one colour, 8 × 8, with colours of its own. */
function gifFrame(side = 8): Buffer {
  const size = [side & 255, side >> 8];
  return bytes(
    [0x21, 0xf9, 4, 0, 2, 0, 0, 0, 0x2c, 0, 0, 0, 0, ...size, ...size, 0x80, 20, 40, 60, 200, 180, 160],
    [2, 7, 0x84, 0x8f, 0xa9, 0xcb, 0xed, 0x0f, 0x05, 0],
  );
}

function manyFrames(): Buffer {
  const frames = Array.from({ length: 10_000 }, () => gifFrame());
  return bytes("GIF89a", [8, 0, 8, 0, 0, 0, 0], ...frames, [0x3b]);
}

function oneFrameGif(side: number): Buffer {
  return bytes("GIF89a", [8, 0, 8, 0, 0, 0, 0], gifFrame(side), [0x3b]);
}
