/**
 * IPTC's older fields, as pictures have carried them since the nineties: datasets of the Information Interchange Model
 * (IPTC-NAA IIM, version 4.2) in the resource 0x0404 of a Photoshop block, which a JPEG holds in a segment APP13.
 */

/** The numbers of the datasets in record 2, and how many bytes each may have at most. */
const DATASETS = {
  creator: { number: 80, most: 32 },
  credit: { number: 110, most: 32 },
  source: { number: 115, most: 32 },
  copyright: { number: 116, most: 128 },
} as const;

export type IptcWords = Partial<Record<keyof typeof DATASETS, string>>;

const PHOTOSHOP = Buffer.from("Photoshop 3.0\0", "latin1");
const RESOURCE = Buffer.from("8BIM", "latin1");
const IIM = 0x0404;
/** 1:90: everything that follows is UTF-8 (ISO 2022: ESC % G). */
const UTF8 = Buffer.from("\x1b%G", "latin1");

/** The content of a segment APP13 that holds these words; null where there are none. Words that are too long are cut. */
export function iptcBlock(words: IptcWords): Buffer | null {
  const sets = Object.entries(DATASETS).flatMap(([name, { number, most }]) => {
    const text = cutTo(words[name as keyof IptcWords] ?? "", most);
    return text.length > 0 ? [dataset(2, number, text)] : [];
  });
  if (sets.length === 0) return null;
  // 2:00 is the version of the model, the fourth.
  const all = Buffer.concat([dataset(1, 90, UTF8), dataset(2, 0, Buffer.from([0, 4])), ...sets]);
  const head = Buffer.alloc(12);
  RESOURCE.copy(head);
  head.writeUInt16BE(IIM, 4);
  head.writeUInt32BE(all.length, 8);
  return Buffer.concat([PHOTOSHOP, head, all, Buffer.alloc(all.length % 2)]);
}

function dataset(record: number, number: number, content: Buffer): Buffer {
  const head = Buffer.from([0x1c, record, number, 0, 0]);
  head.writeUInt16BE(content.length, 3);
  return Buffer.concat([head, content]);
}

/** Cut between characters, with a sign that something is missing. */
function cutTo(text: string, most: number): Buffer {
  const whole = Buffer.from(text, "utf8");
  if (whole.length <= most) return whole;
  const sign = Buffer.from("…", "utf8");
  let end = most - sign.length;
  while (((whole[end] ?? 0) & 0xc0) === 0x80) end -= 1;
  return Buffer.concat([whole.subarray(0, end), sign]);
}

/** All values of the datasets of record 2, by number ("2:110" is 110). Whatever is broken ends the reading. */
export function readIptc(block: Buffer): Map<number, string[]> {
  const said = new Map<number, string[]>();
  let sense: Sense = readUnmarked;
  for (const { record, number, content } of datasetsIn(iimIn(block))) {
    if (record === 1 && number === 90 && content.equals(UTF8)) sense = (bytes) => bytes.toString("utf8");
    if (record !== 2) continue;
    const values = said.get(number) ?? [];
    said.set(number, values);
    if (values.length < MOST_VALUES) values.push(sense(content));
  }
  return said;
}

const MOST_VALUES = 1_000;

type Sense = (bytes: Buffer) => string;

/** Most programs that leave the mark out write UTF-8 all the same; what cannot be that is Latin-1, as Windows has it. */
const readUnmarked: Sense = (bytes) => {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return bytes
      .toString("latin1")
      .replace(/[\x80-\x9f]/g, (sign) => WINDOWS[sign.charCodeAt(0) - 0x80] ?? "");
  }
};

/** The letters of Windows-1252 from 0x80 to 0x9f, where Latin-1 has controls; Node's own decoder leaves them so. */
const WINDOWS = "€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ";

/** The datasets' bytes: out of a Photoshop block, or as they are. */
function iimIn(block: Buffer): Buffer {
  let at = block.indexOf(RESOURCE);
  if (at === -1) return block;
  while (at + 12 <= block.length && block.subarray(at, at + 4).equals(RESOURCE)) {
    const nameLength = block[at + 6] ?? 0;
    const sizeAt = at + 6 + nameLength + 1 + ((nameLength + 1) % 2);
    if (sizeAt + 4 > block.length) break;
    const size = block.readUInt32BE(sizeAt);
    const content = block.subarray(sizeAt + 4, sizeAt + 4 + size);
    if (block.readUInt16BE(at + 4) === IIM) return content;
    at = sizeAt + 4 + size + (size % 2);
  }
  return Buffer.alloc(0);
}

function* datasetsIn(bytes: Buffer): Generator<{ record: number; number: number; content: Buffer }> {
  let at = 0;
  while (at + 5 <= bytes.length && bytes[at] === 0x1c) {
    const length = bytes.readUInt16BE(at + 3);
    // A length beyond 32,767 bytes is told in another way, which no program has been seen to use.
    if (length > 0x7fff) return;
    yield {
      record: bytes[at + 1] ?? 0,
      number: bytes[at + 2] ?? 0,
      content: bytes.subarray(at + 5, at + 5 + length),
    };
    at += 5 + length;
  }
}
