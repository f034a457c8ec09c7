/** The kinds of picture that are read here, by the type of their content. */
export type Kind = "image/jpeg" | "image/png" | "image/webp" | "image/gif" | "image/avif" | "image/heic";

/** What a file is by its first bytes: a picture, or what else it is, as the code of the sentence that refuses it. */
export function kindOf(bytes: Uint8Array): { mime: Kind } | { refused: string } {
  if (bytes.byteLength === 0) return { refused: "picture.empty" };
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, LOOKED_AT));
  const letters = start.toString("latin1");
  if (letters.slice(4, 8) === "ftyp") return kindOfBoxes(letters.slice(8, start.readUInt32BE(0)));
  const known = KINDS.find(([pattern]) => pattern.test(letters));
  if (known) return { mime: known[1] };
  const other = OTHERS.find(([pattern]) => pattern.test(letters))?.[1];
  return { refused: `picture.${other ?? otherText(start) ?? "unknown"}` };
}

/** How much of a file says what it is, in bytes. */
const LOOKED_AT = 4096;

const KINDS: [RegExp, Kind][] = [
  [/^\xff\xd8\xff/, "image/jpeg"],
  [/^\x89PNG\r\n\x1a\n/, "image/png"],
  [/^RIFF[^]{4}WEBP/, "image/webp"],
  [/^GIF8[79]a/, "image/gif"],
];

/** What else editors have on their disks, each refused by a sentence that says what would help. */
const OTHERS: [RegExp, string][] = [
  [/^(?:II\*\0[^]{4}CR|IIRO|IIU\0|FUJIFILM|\0MRM|FOVb)/, "raw"],
  [/^(?:II\*\0|MM\0\*|II\+\0|MM\0\+)/, "tiff"],
  [/^%PDF-/, "pdf"],
  [/^BM[^]{8}/, "bmp"],
  [/^\0\0[\x01\x02]\0/, "icon"],
  [/^8BPS/, "photoshop"],
  [/^(?:\xff\x0a|\0\0\0\x0cJXL |\0\0\0\x0cjP {2}|\xff\x4f\xff\x51)/, "jpegOther"],
  [/^(?:PK[\x03\x05\x07]|Rar!|7z\xbc\xaf|BZh|\xfd7zXZ|\x28\xb5\x2f\xfd|[^]{257}ustar)/, "archive"],
  // A drawing that is compressed is one of these.
  [/^\x1f\x8b/, "packed"],
  [/^(?:RIFF[^]{4}AVI |\x1a\x45\xdf\xa3|[^]{4}(?:moov|mdat|wide|free)|\0\0\x01[\xba\xb3]|OggS|FLV)/, "video"],
];

/** ISO/IEC 14496-12: the brands of a file, four letters each, the chief one first and a number after it. */
function kindOfBoxes(letters: string): { mime: Kind } | { refused: string } {
  const brands = letters.match(/[^]{4}/g) ?? [];
  const has = (pattern: RegExp) => brands.some((brand) => pattern.test(brand));
  if (has(/^avi[fs]$/)) return { mime: "image/avif" };
  if (has(/^(?:hei[cxms]|hev[cxms])$/)) return { mime: "image/heic" };
  if (has(/^crx $/)) return { refused: "picture.raw" };
  // Pictures packed in another way than these two.
  if (has(/^(?:mif[12]|msf1)$/)) return { refused: "picture.heifOther" };
  return { refused: "picture.video" };
}

function otherText(start: Buffer): string | undefined {
  const text = textOf(start);
  if (/<svg[\s>/]|<!DOCTYPE\s+svg/i.test(text)) return "svg";
  if (/^\s*(?:<!--[^]*?-->\s*)*<(?:!DOCTYPE|html|head|body|script|iframe|\?xml|\?php)/i.test(text))
    return "page";
  return isText(start) ? "text" : undefined;
}

/** Whatever a browser would read: it takes a mark of UTF-16 at its word. */
function textOf(start: Buffer): string {
  if (start[0] === 0xff && start[1] === 0xfe) return start.toString("utf16le");
  if (start[0] === 0xfe && start[1] === 0xff)
    return Buffer.from(start.subarray(0, start.length & ~1))
      .swap16()
      .toString("utf16le");
  return start.toString("utf8").replace(/^\ufeff/, "");
}

function isText(start: Buffer): boolean {
  return !/[\0-\x08\x0e-\x1a\x1c-\x1f]/.test(start.toString("latin1"));
}
