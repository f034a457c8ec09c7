/** What two published texts of one story differ in, as the desk shows it and the acts judge it. */

/** Where in a story something stands. */
export type Place = "headline" | "standfirst" | "byline" | "dateline" | "picture" | "search" | "text";

/** One thing in the place of another; null where there was nothing before, or is nothing after. */
export type Exchange = { place: Place; before: string | null; after: string | null };

/** What of one sort is no longer said and what is said for the first time, as printed. */
export type Turnover = {
  gone: string[];
  come: string[];
  /** The same, with what stands in the place of what. */
  exchanges: Exchange[];
};

/** The four sorts of words of which every one counts. */
export const WEIGHTY = ["numbers", "names", "quoted", "negations"] as const;
export type Weighty = (typeof WEIGHTY)[number];

/** Whatever else carries meaning: what it says it is, who wrote it and where, and what is shown. */
export const MEANT_FIELDS = [
  "kind",
  "byline",
  "dateline",
  "sponsor",
  "aiAssistance",
  "leadPicture",
  "pictures",
  "socialPicture",
  "embeds",
  "struck",
] as const;
export type MeantField = (typeof MEANT_FIELDS)[number];

export type Materiality = Record<Weighty, Turnover> & {
  /** Where it differs by more than typography and spelling. */
  headline: { before: string; after: string } | null;
  /** From 0 to 1: the words that changed, spelling apart, of the words of the longer text. */
  share: number;
  /** The share, or the number of words, is more than a small fix changes. */
  large: boolean;
  fields: MeantField[];
  /**
   * A picture that stays is cut differently. It can change what the picture says, and no program can tell: whoever
   * publishes is told so, and a small fix is refused for it alone by nobody.
   */
  recut: boolean;
  /** More than a small fix: a bare one is refused. */
  material: boolean;
  /** Published numbers, names or quoted words changed or vanished: an update owes its readers a note. */
  needsNote: boolean;
};

export const CHANGE_KINDS = ["fix", "update", "correct", "clarify"] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];
