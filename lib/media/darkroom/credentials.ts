/**
 * Content credentials: a C2PA manifest, which says by signature where a picture comes from and what was done to it. It is
 * noticed and said, not verified (C2PA Technical Specification 2.1, appendix A: where each kind of file holds it).
 */
export function hasCredentials(mime: string, bytes: Buffer): boolean {
  if (mime === "image/jpeg")
    return segmentsOf(bytes).some(({ marker, content }) => marker === 0xeb && isJumbf(content));
  if (mime === "image/png") return chunksOf(bytes).some(({ type }) => type === "caBX");
  if (mime === "image/webp") return riffChunks(bytes).some((type) => type === "C2PA");
  if (mime === "image/gif") return bytes.includes("C2PA_GIF", 0, "latin1");
  return boxesOf(bytes).some(
    ({ type, content }) => type === "uuid" && content.subarray(0, 16).equals(C2PA_UUID),
  );
}

/** How many frames a PNG says it has; one where it does not move. */
export function framesOfPng(bytes: Buffer): number {
  const control = chunksOf(bytes).find(({ type }) => type === "acTL")?.content;
  return control && control.length >= 4 ? Math.max(1, control.readUInt32BE(0)) : 1;
}

const C2PA_UUID = Buffer.from("d8fec3d61b0e483c92975828877ec481", "hex");

/** The most parts of a file that are looked at. */
const MOST_PARTS = 100_000;

/** ISO/IEC 19566-5: "JP", then a box "jumb" of a manifest store. */
function isJumbf(content: Buffer): boolean {
  return (
    content.subarray(0, 2).equals(Buffer.from("JP")) && content.includes("jumb") && content.includes("c2pa")
  );
}

type Segment = { marker: number; content: Buffer };

/** A JPEG's segments before the first scan. */
export function segmentsOf(bytes: Buffer): Segment[] {
  const found: Segment[] = [];
  let at = 2;
  while (at + 4 <= bytes.length && found.length < MOST_PARTS) {
    // Between segments there may be any number of 0xff.
    if (bytes[at] !== 0xff) return found;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) at += 1;
    else if (marker === 0xda || marker === 0xd9) return found;
    else {
      const length = bytes.readUInt16BE(at + 2);
      found.push({ marker, content: bytes.subarray(at + 4, at + 2 + length) });
      at += 2 + Math.max(2, length);
    }
  }
  return found;
}

type Chunk = { type: string; content: Buffer };

function chunksOf(bytes: Buffer): Chunk[] {
  const found: Chunk[] = [];
  for (let at = 8; at + 12 <= bytes.length && found.length < MOST_PARTS;) {
    const length = bytes.readUInt32BE(at);
    found.push({
      type: bytes.toString("latin1", at + 4, at + 8),
      content: bytes.subarray(at + 8, at + 8 + length),
    });
    at += 12 + length;
  }
  return found;
}

function riffChunks(bytes: Buffer): string[] {
  const found: string[] = [];
  for (let at = 12; at + 8 <= bytes.length && found.length < MOST_PARTS;) {
    const length = bytes.readUInt32LE(at + 4);
    found.push(bytes.toString("latin1", at, at + 4));
    at += 8 + length + (length % 2);
  }
  return found;
}

/** The outermost boxes of an AVIF or HEIC (ISO/IEC 14496-12). */
export function boxesOf(bytes: Buffer): Chunk[] {
  const found: Chunk[] = [];
  for (let at = 0; at + 8 <= bytes.length && found.length < MOST_PARTS;) {
    const length = bytes.readUInt32BE(at);
    // 0: to the end of the file; 1: a length of 64 bits, which no picture of 50 MB needs.
    const end = length < 8 ? bytes.length : at + length;
    found.push({ type: bytes.toString("latin1", at + 4, at + 8), content: bytes.subarray(at + 8, end) });
    if (length < 8) return found;
    at += length;
  }
  return found;
}
