import type { Block } from "@/lib/body/body";
import type { CardField } from "@/lib/cards/fields";
import type { TextDiff } from "@/lib/compare/fields";
import type { ShownMoment } from "@/lib/moments";

/** What components are given: never a database row, never a field that a reader may not see. */

export const STORY_KINDS = ["news", "analysis", "opinion", "explainer", "review", "live"] as const;
export type StoryKind = (typeof STORY_KINDS)[number];

export type LinkView = { name: string; href: string };

export type PictureView = {
  /** Address of the middle size, for `src`. */
  src: string;
  /** Every size there is, for `srcset`: "/media/…-480.jpg 480w, …" */
  srcset: string;
  width: number;
  height: number;
  /** "" for a decorative picture; absent where nobody has said what it shows. */
  alt?: string;
  caption?: string;
  credit?: string;
};

export type BylineView = { name: string; role?: string; href?: string };

/** One of the dates beside a story, and the log entry it comes from. */
export type StampView = {
  kind: "published" | "updated" | "corrected" | "clarified";
  moment: ShownMoment;
  /** ".../changes#entry-3" */
  href: string;
};

/** Pictures and story addresses that the body's blocks name by id. An id that is missing here prints its words without a link, or no picture. */
export type BodyLookups = {
  pictures: Record<number, PictureView>;
  stories: Record<number, string>;
};

export type AuthorView = {
  name: string;
  href: string;
  role?: string;
  about?: string;
};

/** A story in a list or on a front. */
export type TeaserView = {
  id: number;
  /** The number of its newest public log entry; absent where it has none. */
  entry?: number;
  href: string;
  kind: StoryKind;
  headline: string;
  standfirst?: string;
  section?: LinkView;
  bylines: BylineView[];
  picture?: PictureView;
  published: ShownMoment;
  /** The newest stamp after publication, if any. */
  latest?: { kind: "updated" | "corrected" | "clarified"; moment: ShownMoment };
};

/** A whole story as its page shows it. Every absent field leaves nothing behind. */
export type StoryView = {
  id: number;
  /** The number of its newest public log entry; absent where it has none. */
  entry?: number;
  language: string;
  href: string;
  changesHref: string;
  kind: StoryKind;
  headline: string;
  section?: LinkView;
  standfirst?: string;
  bylines: BylineView[];
  dateline?: string;
  stamps: StampView[];
  /** When a story that was re-dated has stood here: "On this site since …". */
  onSiteSince?: ShownMoment;
  lead?: PictureView;
  /** Caption and credit of a lead picture that an imported page had and this story has not. */
  leadWords?: { caption?: string; credit?: string };
  blocks: Block[];
  lookups: BodyLookups;
  /** Correction and clarification notes, oldest first, shown under the text. */
  notes: { kind: "corrected" | "clarified"; note: string; moment: ShownMoment; href: string }[];
  topics: LinkView[];
  authors: AuthorView[];
  related: TeaserView[];
  /** Readable under a notice. */
  withdrawn?: { moment: ShownMoment; note?: string };
  /** What search engines and social networks are told instead of the headline and the standfirst. */
  cards?: Partial<Record<CardField, string>>;
};

/** Where a page is in the site: what the head and foot of every page need. */
export type SiteView = {
  siteName: string;
  description: string;
  language: string;
  direction: "ltr" | "rtl";
  homeHref: string;
  searchHref: string;
  correctionsHref: string;
  /** The edition's feed in its three formats. */
  feeds: { rss: string; atom: string; json: string };
  /** The story's own last update on a story page, the edition's elsewhere. */
  lastUpdate?: ShownMoment;
  editions: { language: string; name: string; href: string; current: boolean }[];
  sections: (LinkView & { current: boolean })[];
  contactEmail?: string;
  year: number;
};

/** An entry of the public change log. */
export type ChangeView = {
  /** "entry-3": the address fragment that stamps point to. */
  anchor: string;
  kind: PublicEntryKind;
  moment: ShownMoment;
  note?: string;
  /** For re-dates and imported entries: the date that the entry announces. */
  announces?: ShownMoment;
  /** Where an imported entry's date comes from. */
  source?: string;
  /** What was done to the text that readers saw before; absent where the entry published none, or the first. */
  diff?: TextDiff;
  /** When this entry's note and text were removed for a legal reason. */
  redacted?: ShownMoment;
  /** The text before or after is gone for such a reason, and with it the comparison. */
  diffRedacted?: true;
};

export const PUBLIC_ENTRY_KINDS = [
  "published",
  "updated",
  "corrected",
  "clarified",
  "fix",
  "redated",
  "imported",
  "moved",
  "withdrawn",
  "unpublished",
  "republished",
  "killed",
  "restored",
  "redacted",
] as const;
export type PublicEntryKind = (typeof PUBLIC_ENTRY_KINDS)[number];

/** A front or a section page: the lead first, the newest after it. */
export type FrontView = {
  title?: string;
  /** The day on which this front is today's, in the site's zone. */
  day?: { machine: string; words: string; yesterday: string };
  lead?: TeaserView;
  second: TeaserView[];
  side: TeaserView[];
  /** Newest first: those of today and yesterday, and on a quiet day older ones. */
  today: TeaserView[];
  recent: TeaserView[];
  opinion: TeaserView[];
  desks: { section: LinkView; stories: TeaserView[] }[];
};

/** A list with its dates in the rail, newest day first, and its numbered pages: page 1 holds the oldest. */
export type ListView = {
  days: { dayWords: string; machine: string; stories: TeaserView[] }[];
  pages: { number: number; href: string; current: boolean }[];
};

export type SectionView = ListView & { section: LinkView; lead?: TeaserView };

/** A byline page: who somebody is and everything they wrote. */
export type PersonView = ListView & { name: string; href: string; role?: string; about?: string };

export type TopicView = ListView & { name: string; href: string };

export type SearchView = { query: string; count: number; stories: TeaserView[]; pages: ListView["pages"] };

/** Everything that was corrected, clarified or taken away, newest day first. */
export type CorrectionsView = {
  days: {
    dayWords: string;
    machine: string;
    entries: {
      kind: "corrected" | "clarified" | "withdrawn" | "unpublished" | "killed";
      moment: ShownMoment;
      /** Absent where the story's headline may no longer be shown. */
      headline?: string;
      /** The entry in the story's change log, or the story's address; absent where nothing is left to read. */
      href?: string;
      note?: string;
    }[];
  }[];
};

/** The page in place of a killed story. */
export type KilledView = {
  headline?: string;
  moment: ShownMoment;
  reason?: "legal" | "safety" | "error" | "duplicate" | "other";
  note?: string;
  replacement?: LinkView;
  latest: TeaserView[];
};
