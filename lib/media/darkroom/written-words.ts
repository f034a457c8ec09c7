import { iptcBlock } from "./iptc";
import type { PrintedWords } from "./jobs";

/**
 * What files for readers say of themselves, and nothing besides: whom to credit, who made it and whose it is. As XMP in
 * every format; in a JPEG also as EXIF and as IPTC's older fields, which is where picture desks look first.
 */

/** An XMP packet (ISO 16684-1) with these words, without the room for changes that would only cost readers; null without words. */
export function packetOf({ credit, creator, copyright, source }: PrintedWords): string | null {
  const fields = [
    credit && `<photoshop:Credit>${escaped(credit)}</photoshop:Credit>`,
    source && `<photoshop:Source>${escaped(source)}</photoshop:Source>`,
    creator && `<dc:creator><rdf:Seq><rdf:li>${escaped(creator)}</rdf:li></rdf:Seq></dc:creator>`,
    copyright &&
      `<dc:rights><rdf:Alt><rdf:li xml:lang="x-default">${escaped(copyright)}</rdf:li></rdf:Alt></dc:rights>`,
  ].filter(Boolean);
  if (fields.length === 0) return null;
  return [
    `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">`,
    `<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/">`,
    ...fields,
    `</rdf:Description></rdf:RDF></x:xmpmeta>`,
  ].join("");
}

const ESCAPES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

/** XML 1.0 has no place for control characters and half characters, not even as a number. */
function escaped(text: string): string {
  return text
    .replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, "")
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "")
    .replace(/[&<>]/g, (sign) => ESCAPES[sign] ?? "");
}

/** A JPEG with these words right after its first segment. */
export function withWords(jpeg: Buffer, words: PrintedWords, packet: string | null): Buffer {
  const exif = exifBlock(words);
  const iptc = iptcBlock(words);
  const segments = [
    ...(exif ? [segment(0xe1, Buffer.concat([Buffer.from("Exif\0\0", "latin1"), exif]))] : []),
    ...(packet ? [segment(0xe1, Buffer.from(`http://ns.adobe.com/xap/1.0/\0${packet}`, "utf8"))] : []),
    ...(iptc ? [segment(0xed, iptc)] : []),
  ];
  // JFIF comes first where it is there: its marker is 0xffe0.
  const at = jpeg[2] === 0xff && jpeg[3] === 0xe0 ? 4 + jpeg.readUInt16BE(4) : 2;
  return Buffer.concat([jpeg.subarray(0, at), ...segments, jpeg.subarray(at)]);
}

/** The longest content of a segment, in bytes: words that are longer than that stand nowhere. */
const LONGEST_SEGMENT = 0xffff - 2;

function segment(marker: number, content: Buffer): Buffer {
  if (content.length > LONGEST_SEGMENT) return Buffer.alloc(0);
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([head, content]);
}

/** Artist and Copyright as a block of EXIF (CIPA DC-008, 4.6.5), in UTF-8 as the Metadata Working Group asks; null without either. */
function exifBlock({ creator, credit, copyright }: PrintedWords): Buffer | null {
  const artist = creator || credit;
  const fields = [
    ...(artist ? [{ tag: 0x013b, text: artist }] : []),
    ...(copyright ? [{ tag: 0x8298, text: copyright }] : []),
  ].map(({ tag, text }) => ({ tag, bytes: Buffer.from(`${text.replaceAll("\0", "")}\0`, "utf8") }));
  if (fields.length === 0) return null;
  const directory = Buffer.alloc(8 + 2 + fields.length * 12 + 4);
  directory.write("MM\0*", "latin1");
  directory.writeUInt32BE(8, 4);
  directory.writeUInt16BE(fields.length, 8);
  let at = directory.length;
  fields.forEach(({ tag, bytes }, place) => {
    const entry = 10 + place * 12;
    directory.writeUInt16BE(tag, entry);
    directory.writeUInt16BE(2, entry + 2);
    directory.writeUInt32BE(bytes.length, entry + 4);
    // Four bytes and fewer stand in the directory itself.
    if (bytes.length <= 4) bytes.copy(directory, entry + 8);
    else directory.writeUInt32BE(at, entry + 8);
    at += bytes.length > 4 ? bytes.length : 0;
  });
  return Buffer.concat([directory, ...fields.map(({ bytes }) => bytes).filter(({ length }) => length > 4)]);
}
