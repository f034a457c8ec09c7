import { gzipSync } from "node:zlib";
import type { HostileFile } from "./hostile-files-for-tests";
import { box, bytes, noise, PAYLOAD } from "./hostile-parts-for-tests";

const SVG = `<svg xmlns="http://www.w3.org/2000/svg">${PAYLOAD}</svg>`;
const LAUGHS = `<!DOCTYPE svg [<!ENTITY a "ha">${"bcdefghij".replace(/./g, (name) => `<!ENTITY ${name} "${`&${String.fromCharCode(name.charCodeAt(0) - 1)};`.repeat(10)}">`)}]><svg>&j;</svg>`;

/** The most that an upload may be, nearly. */
const NEARLY_ALL = 49_000_000;

/** Files that are no picture of a kind that is read here, whatever they are called. */
export function hostileStrangers(): HostileFile[] {
  return [...drawings(), ...otherKinds(), ...almostNothing(), ...boxes()];
}

function drawings(): HostileFile[] {
  const utf16 = Buffer.from(`\ufeff${SVG}`, "utf16le");
  return [
    refused("SVG with a script", "picture.svg", SVG),
    refused(
      "SVG that asks for a file of the server",
      "picture.svg",
      `<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]><svg>&x;</svg>`,
    ),
    refused("SVG that laughs a billion times", "picture.svg", LAUGHS),
    refused("SVG behind a comment", "picture.svg", `<!-- ${"x".repeat(500)} -->${SVG}`),
    refused("SVG with a mark of its byte order", "picture.svg", `\xef\xbb\xbf${SVG}`),
    refused("SVG in UTF-16", "picture.svg", utf16),
    refused("SVG in UTF-16, the other way round", "picture.svg", Buffer.from(utf16).swap16()),
    refused(
      "SVG with a page in it",
      "picture.svg",
      `<svg><foreignObject><body onload="alert(1)"/></foreignObject></svg>`,
    ),
    refused("SVG that is compressed", "picture.packed", gzipSync(SVG)),
    refused("web page", "picture.page", `<!DOCTYPE html><html>${PAYLOAD}</html>`),
    refused("web page behind 4,000 spaces", "refused", `${" ".repeat(4000)}<html>${PAYLOAD}`),
    refused("script called a picture", "picture.text", "#!/bin/sh\nrm -rf /\n"),
    refused("JSON called a picture", "picture.text", `{"picture": true}`),
    refused("drawing of X11", "picture.text", `/* XPM */ static char *x[] = {"1 1 1 1"};`),
    refused("picture in plain figures", "picture.text", "P3 30000 30000 255\n0 0 0\n"),
  ];
}

function otherKinds(): HostileFile[] {
  const rest = noise(2000, 11);
  const kinds: [string, string, string | Buffer][] = [
    ["BMP", "picture.bmp", "BM\x36\0\0\0\0\0\0\0"],
    ["TIFF", "picture.tiff", "II*\0\x08\0\0\0"],
    ["TIFF of a big machine", "picture.tiff", "MM\0*\0\0\0\x08"],
    ["BigTIFF", "picture.tiff", "II+\0\x08\0\0\0"],
    ["Canon's raw file", "picture.raw", "II*\0\x10\0\0\0CR\x02\0"],
    ["Olympus's raw file", "picture.raw", "IIRO\x08\0\0\0"],
    ["Panasonic's raw file", "picture.raw", "IIU\0\x08\0\0\0"],
    ["Fujifilm's raw file", "picture.raw", "FUJIFILMCCD-RAW 0201"],
    ["Photoshop document", "picture.photoshop", "8BPS\0\x01"],
    ["icon", "picture.icon", "\0\0\x01\0\x01\0"],
    ["JPEG XL", "picture.jpegOther", "\xff\x0a"],
    ["JPEG 2000", "picture.jpegOther", "\0\0\0\x0cjP  \r\n\x87\n"],
    ["PDF", "picture.pdf", "%PDF-1.7\n"],
    ["archive", "picture.archive", "PK\x03\x04"],
    ["RAR", "picture.archive", "Rar!\x1a\x07\0"],
    ["Matroska", "picture.video", "\x1a\x45\xdf\xa3"],
    ["AVI", "picture.video", "RIFF\0\x10\0\0AVI LIST"],
    ["sound", "picture.unknown", "RIFF\0\x10\0\0WAVEfmt "],
    ["program of Windows", "picture.unknown", "MZ\x90\0\x03\0\0\0"],
    ["program of Linux", "picture.unknown", "\x7fELF\x02\x01\x01\0"],
    ["picture of the library's own", "picture.unknown", Buffer.from([0xb6, 0xa6, 0xf2, 0x08, 0, 0, 0, 1])],
    ["OpenEXR", "picture.unknown", "\x76\x2f\x31\x01\x02\0\0\0"],
    ["packed pixels", "picture.unknown", "P6 30000 30000 255\n\0\0\0"],
  ];
  return kinds.map(([wrong, code, start]) => refused(`${wrong} called a picture`, code, bytes(start, rest)));
}

function almostNothing(): HostileFile[] {
  return [
    refused("nothing", "picture.empty", Buffer.alloc(0)),
    ...[[0], [0xff], [0xff, 0xd8], [0xff, 0xd8, 0xff], [0x89], [0x47]].map((some) =>
      refused(`the ${some.length} bytes ${Buffer.from(some).toString("hex")}`, "refused", Buffer.from(some)),
    ),
    ...["\xff\xd8\xff\xe0", "\x89PNG\r\n\x1a\n", "RIFF\x04\0\0\0WEBP", "GIF89a", "GIF87a"].map((start) =>
      refused(`nothing but ${JSON.stringify(start)}`, "refused", start),
    ),
    ...["", "\xff\xd8\xff\xe0", "\x89PNG\r\n\x1a\n", "GIF89a", "RIFF\xff\xff\xff\x7fWEBPVP8 "].map(
      (start, seed) => ({
        wrong: `49 MB of noise behind ${JSON.stringify(start)}`,
        make: () => bytes(start, noise(NEARLY_ALL, seed)),
        must: "refused" as const,
      }),
    ),
    { wrong: "49 MB of zeros", make: () => Buffer.alloc(NEARLY_ALL), must: "refused" },
    {
      wrong: "JPEG of 49 MB of nothing but 0xff",
      make: () => bytes("\xff\xd8", Buffer.alloc(NEARLY_ALL, 0xff)),
      must: "refused",
    },
  ];
}

/** What looks like HEIC, AVIF or a film. */
function boxes(): HostileFile[] {
  const type = (brand: string, ...more: string[]) => box("ftyp", bytes(brand, "\0\0\0\0", ...more));
  const rest = noise(3000, 5);
  const junk = (brand: string) => bytes(type(brand, "mif1"), box("meta", rest), box("mdat", rest));
  return [
    ...["heic", "heix", "mif1", "avif", "avis", "hevc"].map((brand) =>
      refused(`${brand} with junk in it`, "refused", junk(brand)),
    ),
    refused("MP4 called a picture", "picture.video", bytes(type("isom", "mp42"), box("moov", rest))),
    refused("QuickTime called a picture", "picture.video", bytes(type("qt  "), box("moov", rest))),
    refused("old QuickTime called a picture", "picture.video", box("moov", rest)),
    refused("Canon's newer raw file", "picture.raw", bytes(type("crx ", "isom"), rest)),
    refused(
      "HEIC whose first box has no end",
      "refused",
      bytes(box("ftyp", bytes("heic", "\0\0\0\0"), 0), rest),
    ),
    refused(
      "HEIC whose first box is 4 GB",
      "refused",
      bytes(box("ftyp", bytes("heic", "\0\0\0\0"), 0xffffffff), rest),
    ),
    refused(
      "HEIC of 100,000 empty boxes",
      "refused",
      bytes(type("heic"), Buffer.concat(Array.from({ length: 100_000 }, () => box("free", Buffer.alloc(0))))),
    ),
    refused("AVIF of boxes in boxes in boxes", "refused", bytes(type("avif"), nested(2000))),
  ];
}

function nested(deep: number): Buffer {
  let inside: Buffer = Buffer.alloc(0);
  for (let at = 0; at < deep; at += 1) inside = box("meta", bytes("\0\0\0\0", inside));
  return inside;
}

function refused(wrong: string, must: string, content: string | Buffer): HostileFile {
  return { wrong, make: () => bytes(content), must: must as HostileFile["must"] & string };
}
