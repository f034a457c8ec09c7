/** As long as the library's columns, and as lines and texts of a story (lib/body/body.ts), in UTF-16 code units. */
export const LONGEST = { text: 20_000, line: 1_000, name: 200 } as const;

/** The most names and keywords that are taken from one file. */
const MOST_NAMES = 100;

/** What cannot be seen, or turns the writing of whatever stands after it: it has no place in a line that a file brought. */
const UNSEEN = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200b\u202a-\u202e\u2060\u2066-\u2069\ufeff\ufffe\uffff]/g;

/** A text of a file as the library keeps it: whole characters, no control among them, no longer than may be. */
export function cleanText(text: string, most: number = LONGEST.text): string {
  const plain = whole(text.slice(0, most * 4))
    .replace(/\r\n?/g, "\n")
    .replace(UNSEEN, "")
    .normalize("NFC")
    .trim();
  return whole(plain.slice(0, most)).trim();
}

/** The same in one line. */
export function cleanLine(text: string, most: number = LONGEST.line): string {
  return cleanText(text.slice(0, most * 4).replace(/\s+/g, " "), most);
}

/** Names or keywords, each once. */
export function cleanNames(texts: string[]): string[] {
  const names = texts.map((text) => cleanLine(text, LONGEST.name)).filter(Boolean);
  return [...new Set(names)].slice(0, MOST_NAMES);
}

/** Half a character is none: neither a page nor the database can hold it. */
function whole(text: string): string {
  return text.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "");
}
