import type { ShownMoment } from "@/lib/moments";
import type { Focal, Framing, Region, Shape } from "./shapes";

/** A picture of the library, as somebody who looks for one sees it. */
export type LibraryPictureView = {
  id: number;
  /** Its file's name, or what it shows. */
  name: string;
  /** A small version for lists, and one that fills a column; `width` and `height` are the latter's, in pixels. */
  thumb: string;
  src: string;
  width: number;
  height: number;
  caption: string;
  credit: string;
  alt: string;
  decorative: boolean;
  /** How the library cuts it; `crops` and `focal` are its parts, for whoever copies them. */
  framing: Framing;
  crops: Partial<Record<Shape, Region>>;
  focal: Focal;
  /** The last day of a right that ends within a week. */
  ending?: ShownMoment;
  /** Why it cannot be used, and since when; absent where it can. */
  barred?: ({ why: "doNotUse"; reason: string } | { why: "expired" }) & { since: ShownMoment };
};

export type LibraryPicturesView = { pictures: LibraryPictureView[]; count: number };

/** What the library can be asked for. Whatever is absent leaves nothing out; days are days in the site's zone, "2026-11-21". */
export type LibraryFilter = {
  words?: string | undefined;
  rights?: (typeof RIGHTS_ASKED)[number] | undefined;
  used?: (typeof USES_ASKED)[number] | undefined;
  shape?: (typeof SHAPES_ASKED)[number] | undefined;
  addedFrom?: string | undefined;
  addedTo?: string | undefined;
  takenFrom?: string | undefined;
  takenTo?: string | undefined;
  /** Who added it. */
  person?: number | undefined;
  topic?: number | undefined;
  /** Only what somebody must look at: see attention.ts. */
  needs?: boolean | undefined;
  /** What was taken out and may be brought back, instead of what is there. */
  out?: boolean | undefined;
};

/** May be used and lacks nothing; ends within 30 days; ended or was withdrawn; no credit, or nobody knows the licence. */
export const RIGHTS_ASKED = ["free", "ending", "lost", "missing"] as const;
export const USES_ASKED = ["never", "anywhere", "live"] as const;
export const SHAPES_ASKED = ["landscape", "portrait", "square"] as const;

export const LICENCES = [
  "unknown",
  "own",
  "licensed",
  "agency",
  "handout",
  "creativeCommons",
  "publicDomain",
] as const;
export type Licence = (typeof LICENCES)[number];

/** In how many stories, pages and fronts a picture stands now; each story counts once, where readers see it or else in its draft. */
export type UseCounts = { live: number; drafts: number; revisions: number; pages: number; fronts: number };

/** Where readers see a picture, or would if it might be shown: in how many stories, and on how many standing pages and fronts. */
export type LiveUses = { stories: number; others: number };

/** What must be known of a picture's rights before it is used, the worst first. */
export type RightsLabel =
  | { is: "doNotUse" }
  | { is: "ended" | "until"; at: ShownMoment; soon?: boolean }
  | { is: "noCredit" }
  | { is: "licence"; licence: Licence };

/** A picture as the library's grid shows it. */
export type TileView = {
  id: number;
  name: string;
  thumb: string;
  width: number;
  height: number;
  /** "#8a7f63", or empty. */
  colour: string;
  version: number;
  rights: RightsLabel;
  uses: UseCounts;
  /** Whether somebody must look at it. */
  needs: boolean;
};

/** One page of the library under a filter. */
export type LibraryView = {
  tiles: TileView[];
  /** Of all that the filter leaves; `more` where there are still more than that. */
  count: number;
  more: boolean;
  /** The place of the first one shown, counted from 1. */
  from: number;
  /** Whether there are newer and older ones. */
  newer: boolean;
  older: boolean;
};

/** What the library's filters can be set to. */
export type LibraryChoices = {
  people: { id: number; name: string }[];
  topics: { id: number; name: string }[];
  /** Pictures in the library, and how many of them somebody must look at; `more` where there are still more than that. */
  held: number;
  needing: { count: number; more: boolean };
  out: number;
};

/** A picture that looks nearly the same as another. */
export type AlikeView = { id: number; name: string; thumb: string; isOut: boolean };

/** What the library says of a picture; `crops` are those made by hand. */
export type PictureWords = {
  caption: string;
  credit: string;
  creator: string;
  source: string;
  copyright: string;
  place: string;
  /** A year, a month, a day, or a time with or without its zone; empty where nobody knows. */
  taken: string;
  /** By name. */
  people: string[];
  keywords: string[];
  topicIds: number[];
  alt: string;
  decorative: boolean;
};
export type PictureCut = { focalX: number; focalY: number; crops: Partial<Record<Shape, Region>> };
/** `rightsUntil`: the last day on which it may be used, in the site's zone; empty for no end. */
export type PictureRights = { licence: Licence; usageTerms: string; territory: string; rightsUntil: string };

/** What somebody else changed first: by the names of the fields, with what stands there now. */
export type TheirPicture = { version: number; by: string; changed: { field: string; now: string }[] };

/** What of a picture a text has otherwise than the library has it now. */
export type Differing = "caption" | "credit" | "alt" | "cut";

/** A story in which a picture stands, for somebody who may see that story. */
export type StoryUseView = {
  id: number;
  headline: string;
  language: string;
  publicState: "neverPublished" | "live" | "withdrawn" | "unpublished" | "killed";
  workingState: "draft" | "inReview" | "changesRequested" | "approved";
  /** Readers see the story with it; since when the story has been out. */
  live: boolean;
  since?: ShownMoment;
  /** When its text goes out. */
  goesOut?: ShownMoment;
  /** Whether it stands in the working copy, and not only in what is public or was written once. */
  inDraft: boolean;
  as: UsedAs[];
  /** What its draft has otherwise, where this person may change it; with the version that says so. */
  differs: Differing[];
  version: number;
};
export type UsedAs = "lead" | "text" | "gallery" | "card";

/** Where a picture stands. `more`: stories that are not named, too many as they are; `hidden`: those that this person may not see. */
export type WhereUsedView = {
  stories: StoryUseView[];
  more: number;
  hidden: number;
  pages: { id: number; title: string; live: boolean; draft: boolean }[];
  fronts: { name: string; language: string; live: boolean; draft: boolean }[];
};

/** One picture on the desk's own screen. Reasons are codes under "refusals"; null where the act is allowed. */
export type PictureDeskView = {
  id: number;
  version: number;
  name: string;
  fileName: string;
  mime: string;
  src: string;
  width: number;
  height: number;
  bytes: number;
  colour: string;
  words: PictureWords;
  rights: PictureRights;
  framing: Framing;
  /** What the file says about itself. */
  said: { name: string; value: string }[];
  label: RightsLabel;
  added: { at: ShownMoment; by?: string };
  withdrawn?: { reason: string; at: ShownMoment };
  /** From when on its right was over. */
  ended?: ShownMoment;
  /** Whole days until its right is over. */
  daysLeft?: number;
  out?: { at: ShownMoment; until: ShownMoment; by?: string };
  used: WhereUsedView;
  /** Where readers see it: all of it, whether or not this person may see those stories. */
  live: LiveUses;
  alike: AlikeView[];
  zone: string;
  may: Record<"rights" | "withdraw" | "remove" | "bringBack", string | null>;
};

/** A picture that was chosen among others. `stays`: why it cannot be taken out: "used", or a code under "refusals"; null where it can. */
export type ChosenView = {
  id: number;
  version: number;
  name: string;
  thumb: string;
  uses: UseCounts;
  isOut: boolean;
  stays: string | null;
};

/** What the darkroom reads of a file beside its words and rights, by name, in the order in which it is shown. */
export const SAID_OF_FILES = [
  ...(["title", "headline", "instructions", "rightsPage", "digitalSource"] as const),
  ...(["camera", "lens", "exposure", "software", "profile"] as const),
  ...(["frames", "position", "credentials", "faulty"] as const),
] as const;

/** A picture that may not be shown any more, and as what it stands where readers had it, or else in the text in hand. */
export type LostPictureView = {
  id: number;
  name: string;
  since: ShownMoment;
  /** Why; absent where its right ended. */
  reason?: string;
  as: UsedAs[];
  /** Whether it stands in the text that readers have, and in the one in hand. */
  live: boolean;
  inDraft: boolean;
};
