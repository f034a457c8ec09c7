import { deflateSync } from "node:zlib";
import type { HostileFile } from "./hostile-files-for-tests";
import {
  bytes,
  chunk,
  dataset,
  entry,
  exifSegment,
  iptcSegment,
  jpegWith,
  PAYLOAD,
  pngWith,
  scene,
  segment,
  sound,
  tiffBlock,
  xmpPacket,
  xmpSegment,
} from "./hostile-parts-for-tests";

/** Sound pictures that say of themselves what nobody should repeat. */
export function hostileMetadata(): HostileFile[] {
  return [...inExif(), ...inXmp(), ...inIptc(), ...elsewhere()];
}

function jpeg(wrong: string, ...segments: Buffer[]): HostileFile {
  return {
    wrong: `JPEG with ${wrong}`,
    make: async () => jpegWith(await sound("jpeg"), ...segments),
    must: "read",
  };
}

function inExif(): HostileFile[] {
  const exif = (wrong: string, tiff: Buffer) => jpeg(wrong, exifSegment(tiff));
  return [
    exif(
      "markup in EXIF",
      bytes(
        tiffBlock([entry(0x010e, 2, PAYLOAD.length + 1, 38), entry(0x0131, 2, PAYLOAD.length + 1, 38)]),
        PAYLOAD,
        [0],
      ),
    ),
    exif("EXIF whose directory leads to itself", tiffBlock([entry(0x0112, 3, 1, 1 << 16)], 8)),
    exif("EXIF whose part leads to itself", tiffBlock([entry(0x8769, 4, 1, 8), entry(0x8825, 4, 1, 8)])),
    exif("EXIF of 65,535 entries", tiffBlock([entry(0x0112, 3, 1, 1 << 16)], 0, 65_535)),
    exif("EXIF that points beyond its end", tiffBlock([entry(0x010e, 2, 100, 0xfffffff0)], 0xfffffff0)),
    exif(
      "an EXIF value of 4 GB",
      tiffBlock([entry(0x010e, 2, 0xffffffff, 8), entry(0x9286, 7, 0xffffffff, 8)]),
    ),
    exif("EXIF of unknown kinds", tiffBlock([entry(0x010e, 99, 1, 0), entry(0x0112, 0, 0, 0)])),
    exif("EXIF that is cut short", tiffBlock([entry(0x010e, 2, 10, 26)]).subarray(0, 11)),
    ...[0, 9, 65_535].map((way) =>
      exif(`the orientation ${way}`, tiffBlock([entry(0x0112, 3, 1, way << 16)])),
    ),
  ];
}

function inXmp(): HostileFile[] {
  const xmp = (wrong: string, inside: string) => jpeg(wrong, xmpSegment(inside));
  const laughs = `<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "${"&a;".repeat(1000)}"><!ENTITY c "${"&b;".repeat(1000)}">]>`;
  return [
    xmp(
      "markup in XMP",
      `<dc:description><rdf:Alt><rdf:li xml:lang="x-default">${escapedPayload()}</rdf:li></rdf:Alt></dc:description><photoshop:Credit><![CDATA[${PAYLOAD}]]></photoshop:Credit>`,
    ),
    xmp(
      "XMP that replaces what programs are built of",
      `<dc:constructor>x</dc:constructor><photoshop:__proto__>x</photoshop:__proto__>`,
    ),
    jpeg(
      "XMP whose prefix is that of an object",
      segment(
        0xe1,
        bytes(
          "http://ns.adobe.com/xap/1.0/\0",
          xmpPacket(
            "",
            `xmlns:constructor="http://purl.org/dc/elements/1.1/" constructor:keys="x" xmlns:__proto__="http://purl.org/dc/elements/1.1/" __proto__:toString="x"`,
          ),
        ),
      ),
    ),
    jpeg(
      "XMP that laughs a billion times",
      segment(
        0xe1,
        bytes(
          "http://ns.adobe.com/xap/1.0/\0",
          laughs,
          xmpPacket("<photoshop:Credit>&c;</photoshop:Credit>"),
        ),
      ),
    ),
    xmp("XMP 6,000 levels deep", "<dc:a>".repeat(6000)),
    xmp("XMP of nothing but beginnings", "<".repeat(60_000)),
    xmp(
      "XMP with 5,000 keywords",
      `<dc:subject><rdf:Bag>${"<rdf:li>k</rdf:li>".repeat(2500)}</rdf:Bag></dc:subject>`,
    ),
    xmp("a credit of 50,000 letters", `<photoshop:Credit>${"a".repeat(50_000)}</photoshop:Credit>`),
    xmp(
      "a credit that turns round, with half characters",
      `<photoshop:Credit>Dana\u202e &#xD800; &#0; Ermek\0</photoshop:Credit>`,
    ),
    xmp(
      "a position that is nowhere on earth",
      `<exif:GPSLatitude>999,99.9N</exif:GPSLatitude><exif:GPSLongitude>payload</exif:GPSLongitude>`,
    ),
    xmp("a date that cannot be", `<photoshop:DateCreated>2026-02-31T25:61:61</photoshop:DateCreated>`),
    jpeg(
      "XMP in broken UTF-8",
      segment(
        0xe1,
        bytes(
          "http://ns.adobe.com/xap/1.0/\0",
          xmpPacket("<photoshop:Credit>\xff\xfe\xc3\x28</photoshop:Credit>"),
        ),
      ),
    ),
  ];
}

function inIptc(): HostileFile[] {
  return [
    jpeg("markup in IPTC", iptcSegment(bytes(dataset(110, PAYLOAD), dataset(120, PAYLOAD)))),
    jpeg("IPTC that is longer than it is", iptcSegment(dataset(110, "Dana Ermek", 60_000))),
    jpeg("IPTC whose resource is 4 GB", iptcSegment(dataset(110, "Dana Ermek"), 0xffffffff)),
    jpeg(
      "IPTC of 10,000 keywords",
      iptcSegment(Buffer.concat(Array.from({ length: 10_000 }, () => dataset(25, "a")))),
    ),
    jpeg("IPTC in no known letters", iptcSegment(dataset(110, Buffer.from([0xc4, 0xff, 0x00, 0xd8, 0x80])))),
  ];
}

function elsewhere(): HostileFile[] {
  return [
    jpeg("markup as a comment", segment(0xfe, bytes(PAYLOAD))),
    jpeg("a colour profile of junk", segment(0xe2, bytes("ICC_PROFILE\0\x01\x01", PAYLOAD.repeat(20)))),
    jpeg(
      "a colour profile of which parts are missing",
      segment(0xe2, bytes("ICC_PROFILE\0\x07\x09", PAYLOAD)),
    ),
    png("a colour profile of 200 MB in few bytes", () =>
      chunk("iCCP", bytes("p\0\0", deflateSync(Buffer.alloc(200_000_000), { level: 1 }))),
    ),
    png("a text of 200 MB in few bytes", () =>
      chunk("zTXt", bytes("Comment\0\0", deflateSync(Buffer.alloc(200_000_000, 65), { level: 1 }))),
    ),
    png("XMP of 50 MB in few bytes", () =>
      chunk("iTXt", bytes("XML:com.adobe.xmp\0\x01\0\0\0", deflateSync(Buffer.alloc(50_000_000, 60)))),
    ),
    png("markup as its text", () => chunk("tEXt", bytes("Comment\0", PAYLOAD))),
    png("EXIF whose directory leads to itself", () =>
      chunk("eXIf", tiffBlock([entry(0x0112, 3, 1, 6 << 16)], 8)),
    ),
    {
      wrong: "JPEG in CMYK without a profile",
      make: () => scene().toColourspace("cmyk").jpeg().toBuffer(),
      must: "read",
    },
  ];
}

function png(wrong: string, made: () => Buffer): HostileFile {
  return { wrong: `PNG with ${wrong}`, make: async () => pngWith(await sound("png"), made()) };
}

function escapedPayload(): string {
  return PAYLOAD.replaceAll("<", "&lt;");
}
