import type { Block } from "@/lib/body/body";

/** What passes between the reading of a paste and the writing surface. */

/** What a paste could not bring along; each has its sentence under "desk.paste". */
export const PASTE_NOTES = [
  "pictures",
  "media",
  "frames",
  "links",
  "deletions",
  "comments",
  "footnotes",
  "footnotesLost",
  "pageParts",
  "tooLong",
  "unformatted",
] as const;

export type PasteNote = { code: (typeof PASTE_NOTES)[number]; count: number };

export type Pasted = { blocks: Block[]; notes: PasteNote[] };

/** Reads what stands on the clipboard; `language` is the story's, as a tag. Nothing here throws, whatever is pasted. */
export type PasteReader = {
  /** The structure of a document, a page or a letter. */
  readHtml(html: string, language: string): Pasted;
  /** Plain text: paragraphs, or the structure of our notation or of Markdown where it has one. */
  readText(text: string, language: string): Pasted | Promise<Pasted>;
  /** Plain text as paragraphs, whatever signs it has. */
  readPlain(text: string, language: string): Pasted;
  /** Text for a field of one line: line breaks are spaces. */
  readLine(text: string, language: string): string;
  /** The address if a text is nothing but one that may be linked, without what follows readers; otherwise null. */
  readAddress(text: string): string | null;
};
