import type { Body } from "@/lib/body/body";
import type { Moment } from "@/lib/moments";

/** The languages that a page can be read in. */
export const PAGE_LANGUAGES = ["en", "ru", "kk"] as const;
export type PageLanguage = (typeof PAGE_LANGUAGES)[number];

/** A writer as the page names them. An agency, or a site's address, is plain text and never a person. */
export type PageByline = { name: string; kind: "person" | "agency" };

/** What a line, or a piece of one, was understood as. */
export const FIELD_CODES = [
  "headline",
  "byline",
  "published",
  "lastUpdate",
  "standfirst",
  "dateline",
  "caption",
  "credit",
  "paragraph",
] as const;
export type FieldCode = (typeof FIELD_CODES)[number];

/** Why a line, or a piece of one, was left out of the draft. */
export const DROP_CODES = [
  "leaked",
  "repeated",
  "logo",
  "share",
  "readAlso",
  "cookies",
  "copyright",
  "subscribe",
  "navigation",
  "counter",
  "advertisement",
  "tags",
  "technical",
] as const;
export type DropCode = (typeof DROP_CODES)[number];

/** Why a line, or a piece of one, needs a person's eyes. */
export const DOUBT_CODES = [
  "impossibleDate",
  "impossibleTime",
  "ambiguousDate",
  "shortYear",
  "noYear",
  "relativeDate",
  "wrongWeekday",
  "unknownZone",
  "missingTime",
  "repeatedTime",
  "secondDate",
  "secondUpdate",
  "secondByline",
  "restOfLine",
  "beforeHeadline",
  "laterCaption",
  "leakedInside",
  "brokenLines",
] as const;
export type DoubtCode = (typeof DOUBT_CODES)[number];

/** One line of the report: `text` stands in the page exactly so, in line `line` (the first is 1). */
export type Note<Code extends string> = { code: Code; line: number; text: string };

/**
 * A news page read as plain text, every field in its place: all that the act
 * that makes the draft needs. What the page does not say is absent. Every line
 * with anything in it is in at least one of the three lists of notes.
 */
export type ParsedPage = {
  language: PageLanguage;
  /** False where the letters did not settle the language and it is a guess. */
  languageCertain: boolean;
  headline: string;
  bylines: PageByline[];
  /** The page's own date of publication: a day where it gives no time. */
  published?: Moment;
  /** What the page says of its own last update. */
  lastUpdate?: Moment;
  dateline?: string;
  standfirst?: string;
  caption?: string;
  credit?: string;
  body: Body;
  understood: Note<FieldCode>[];
  dropped: Note<DropCode>[];
  /** Left out of the draft for a person to decide, but for "laterCaption", "leakedInside" and "brokenLines", which only point at a paragraph. */
  notUnderstood: Note<DoubtCode>[];
};

/** Why nothing can be made of a file or a text; each code has a sentence under "importing.refused". */
export const REFUSAL_CODES = [
  "missing",
  "folder",
  "notAFile",
  "noPermission",
  "empty",
  "tooLarge",
  "binary",
  "pdf",
  "archive",
  "picture",
  "html",
  "utf16",
  "windows1251",
  "notUtf8",
  "noHeadline",
  "tooManyParagraphs",
] as const;
export type RefusalCode = (typeof REFUSAL_CODES)[number];

export type Unreadable = { unreadable: RefusalCode };

/** Whether the answer is a refusal instead of what was asked for. */
export function isUnreadable(answer: object): answer is Unreadable {
  return "unreadable" in answer;
}
