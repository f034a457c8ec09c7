import type { RefusalCode } from "./page";

export const ENCODINGS = ["utf-8", "utf-16le", "utf-16be", "windows-1251"] as const;
export type Encoding = (typeof ENCODINGS)[number];

export type Decoded = { text: string; encoding: Encoding };

/** First bytes, as Latin-1, of files that hold no text. */
const NO_TEXT: [RefusalCode, RegExp][] = [
  ["pdf", /^%PDF-/],
  ["archive", /^(?:PK\x03\x04|Rar!|7z\xbc\xaf|\x1f\x8b|\xd0\xcf\x11\xe0)/],
  ["picture", /^(?:\x89PNG|\xff\xd8\xff|GIF8|RIFF.{4}WEBP)/s],
];

/**
 * The text in a file's bytes. Read are UTF-8, UTF-16 with its mark, and
 * windows-1251 where nothing else is possible; the rest is refused by name.
 */
export function decodePage(bytes: Uint8Array): Decoded | { unreadable: RefusalCode } {
  const noText = NO_TEXT.find(([, start]) =>
    start.test(Buffer.from(bytes.subarray(0, 16)).toString("latin1")),
  );
  if (noText) return { unreadable: noText[0] };
  const marked = markedUtf16(bytes);
  if (marked) return decodeUtf16(bytes, marked);
  if (bytes.includes(0)) return { unreadable: looksLikeUtf16(bytes) ? "utf16" : "binary" };
  const text = decode(bytes, "utf-8");
  return text === null ? decodeWindows1251(bytes) : { text, encoding: "utf-8" };
}

function decode(bytes: Uint8Array, encoding: Encoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function markedUtf16(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  return bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : null;
}

function decodeUtf16(bytes: Uint8Array, encoding: Encoding): Decoded | { unreadable: RefusalCode } {
  const text = decode(bytes, encoding);
  return text === null || text.includes("\0") ? { unreadable: "utf16" } : { text, encoding };
}

/** UTF-16 without its mark: in any text with spaces and line ends every second byte is often zero, and never both of a pair. */
function looksLikeUtf16(bytes: Uint8Array): boolean {
  const look = bytes.subarray(0, 4_000);
  const zeros = [0, 1].map((side) => look.filter((byte, at) => byte === 0 && at % 2 === side).length);
  const [most, least] = [Math.max(...zeros), Math.min(...zeros)];
  return least === 0 && most >= look.length / 20;
}

const RUSSIAN_WORDS = /(?<!\p{L})(?:и|в|на|не|что|с|по|как|для|из|от|это|его|года|был|были|уже)(?!\p{L})/giu;

/** Russian in windows-1251: letters and the usual marks only, small letters in the majority, and words that every text has. */
function decodeWindows1251(bytes: Uint8Array): Decoded | { unreadable: RefusalCode } {
  const text = decode(bytes, "windows-1251") ?? "";
  const high = text.match(/[^\0-\x7f]/g)?.length ?? 0;
  const small = text.match(/[а-яё]/g)?.length ?? 0;
  if (small < high * 0.6 || small < 20) return { unreadable: "notUtf8" };
  const odd = text.match(/[^\0-\x7f\u00a0А-яЁё«»–—‘’“”„…№©·•€°§]/g)?.length ?? 0;
  const words = text.match(RUSSIAN_WORDS)?.length ?? 0;
  const controls = /[\0-\x08\x0e-\x1f]/.test(text);
  return odd === 0 && words >= 3 && !controls
    ? { text, encoding: "windows-1251" }
    : { unreadable: "windows1251" };
}
