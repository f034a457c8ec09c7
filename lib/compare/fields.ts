/** What was done to a text, word by word, in a shape that a page can be given. */

/** What a stretch of text is in its story. */
export const LINE_ROLES = [
  "headline",
  "standfirst",
  "byline",
  "dateline",
  "sponsor",
  "paragraph",
  "heading",
  "subheading",
  "listItem",
  "quote",
  "pullQuote",
  "attribution",
  "picture",
  "caption",
  "credit",
  "boxTitle",
  "embed",
  "tableRow",
  "term",
  "question",
  "source",
  "divider",
  "aiAssistance",
  "searchTitle",
  "searchDescription",
  "socialTitle",
  "socialDescription",
  "socialPicture",
] as const;
export type LineRole = (typeof LINE_ROLES)[number];

/** How words are set. A link is an address, or "story:12" for a story of ours. */
export type Style = { bold?: true; italic?: true; strike?: true; link?: string };

/** A stretch of words in one style. */
export type Stretch = { text: string; style: Style };

/** Which one of its kind a line is, counted from 1 in its own text. */
export type LinePlace = { role: LineRole; number: number };

/** A line of a text. A picture's words are its alternative text. */
export type Line = LinePlace & {
  words: Stretch[];
  /** Which file a picture shows, and what of it (`cutKey`). */
  picture?: number;
  cut?: string;
};

/** A stretch that stayed, came or went. `was` is the earlier style of words that stayed. */
export type Piece = Stretch & { change: "same" | "ins" | "del"; was?: Style };

export type ChangedRow = LinePlace & {
  kind: "changed" | "added" | "removed" | "moved";
  pieces: Piece[];
  /** What the line was called before, where that is something else. */
  was?: LinePlace;
  /** Of a line that moved: where it stood among all lines of the text before, counted from 0. */
  from?: number;
  /** Another file stands in the picture's place. */
  otherPicture?: true;
  /** The same file, of which another part is shown. */
  otherCut?: true;
};

/** Lines that stayed, to be folded. `lines` is empty where a page would grow too long with them. */
export type SameRow = { kind: "same"; count: number; lines: Line[] };

export type DiffRow = SameRow | ChangedRow;

/** Two texts compared, in the order of the later one. `changes` counts the rows that are not the same. */
export type TextDiff = { rows: DiffRow[]; changes: number };
