import type { Block } from "@/lib/body/body";
import type { CardField } from "@/lib/cards/fields";
import type { TextDiff } from "@/lib/compare/fields";
import type { LabelView } from "@/lib/disclosures/fields";
import type { FrontLayout } from "@/lib/fronts/fields";
import type { ImageView, PictureView } from "@/lib/media/view";
import type { ShownMoment } from "@/lib/moments";
import type { StandingKind } from "@/lib/pages/fields";
import type { PartView } from "@/lib/series/fields";
import type { ShareView } from "@/lib/sharing/fields";

/** What components are given: never a database row, never a field that a reader may not see. */

export const STORY_KINDS = [
  "news",
  "analysis",
  "opinion",
  "explainer",
  "review",
  "live",
  "sponsored",
] as const;
export type StoryKind = (typeof STORY_KINDS)[number];
export type LinkView = { name: string; href: string };

export type BylineView = { name: string; role?: string; href?: string };

/** One of the dates beside a story, and the log entry it comes from. */
export type StampView = {
  kind: "published" | "updated" | "corrected" | "clarified";
  moment: ShownMoment;
  /** ".../changes#entry-3" */
  href: string;
};

/** Pictures and story addresses that the body's blocks name. One that is missing here prints its words without a link, or no picture. */
export type BodyLookups = {
  /** By how the text uses them (`keyOfUse`): one picture may stand twice in a text. */
  pictures: Record<string, PictureView>;
  /** Since when a picture that the text uses is shown no more, by its id; absent where none is. */
  lostPictures?: Record<number, ShownMoment>;
  stories: Record<number, string>;
  /** Somebody paid for the text, and for what it leads to: its links say so to search engines. */
  paid?: true;
};

export type AuthorView = {
  name: string;
  href: string;
  role?: string;
  about?: string;
  contact?: string;
  /** What a reader should know of them. */
  disclosures?: string;
};

/** A story in a list or on a front. */
export type TeaserView = {
  id: number;
  /** The number of its newest public log entry; absent where it has none. */
  entry?: number;
  href: string;
  kind: StoryKind;
  label?: LabelView;
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
  label?: LabelView;
  /** Who paid for it; only of sponsored work. */
  sponsor?: string;
  part?: PartView;
  headline: string;
  section?: LinkView;
  standfirst?: string;
  bylines: BylineView[];
  dateline?: string;
  stamps: StampView[];
  /** When a story that was re-dated has stood here: "On this site since …". */
  onSiteSince?: ShownMoment;
  lead?: PictureView;
  /** Since when its lead picture is shown no more. */
  leadLost?: ShownMoment;
  /** The lead picture in the crops that search engines ask for, widest first of each shape; absent without one. */
  crops?: ImageView[];
  /** What social networks show of it; absent as long as it is not live. */
  socialCard?: ImageView;
  /** Caption and credit of a lead picture that an imported page had and this story has not. */
  leadWords?: { caption?: string; credit?: string };
  blocks: Block[];
  lookups: BodyLookups;
  /** Correction and clarification notes, oldest first, shown under the text. */
  notes: { kind: "corrected" | "clarified"; note: string; moment: ShownMoment; href: string }[];
  topics: LinkView[];
  authors: AuthorView[];
  /** What was done by machine, and who checked it. */
  aiAssistance?: string;
  related: TeaserView[];
  /** Absent as long as it has no address, and under a withdrawal. */
  share?: ShareView;
  /** Where a mistake in it is reported; absent in a preview. */
  reportHref?: string;
  /** Readable under a notice. */
  withdrawn?: { moment: ShownMoment; note?: string };
  /** What search engines and social networks are told instead of the headline and the standfirst; where there is none, the first words. */
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
  archiveHref: string;
  correctionsHref: string;
  /** The edition's feed in its three formats. */
  feeds: { rss: string; atom: string; json: string };
  /** The story's own last update, or withdrawal, on a story page, the edition's elsewhere. */
  lastUpdate?: ShownMoment;
  /** Each leads to this page's counterpart where there is one, and otherwise to the edition's front. */
  editions: { language: string; name: string; href: string; current: boolean }[];
  /** This page in every edition that has it, its own among them; absent where no other has. */
  counterparts?: CounterpartView[];
  sections: (LinkView & { current: boolean })[];
  contactEmail?: string;
  /** The edition's standing pages, in their order; absent where it has none. */
  pages?: (LinkView & { kind: StandingKind })[];
  year: number;
};

/** The same page in one edition; `default` is the one without a prefix. */
export type CounterpartView = { language: string; href: string; default: boolean };

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

/** One container of a front with the stories that stand in it. */
export type FrontPartView = {
  /** A name for ids in the page. */
  id: string;
  layout: FrontLayout;
  /** As an editor named it; absent where the layout or what fills it has a name of its own. */
  name?: string;
  /** The section or topic that fills it. */
  about?: LinkView;
  stories: TeaserView[];
};

/** An edition's front, from the top down. */
export type FrontView = {
  /** News that breaks, above everything. */
  banner?: { words: string; href?: string; since: ShownMoment };
  /** The day on which this front is today's, in the site's zone. */
  day?: { machine: string; words: string; yesterday: string };
  parts: FrontPartView[];
};

/** A list with its dates in the rail, newest day first, and its numbered pages: page 1 holds the oldest. */
export type ListView = {
  days: { dayWords: string; machine: string; stories: TeaserView[] }[];
  pages: { number: number; href: string; current: boolean }[];
};

export type SectionView = ListView & { section: LinkView; lead?: TeaserView };
export type TopicView = ListView & { name: string; href: string };

/** A byline page: who somebody is and everything they wrote. */
export type PersonView = ListView &
  AuthorView & {
    handle: string;
    /** The names of the languages they work in, in the edition's own. */
    languages?: string[];
  };

/** The years of an archive, newest first, each with the months in which anything was published. */
export type ArchiveView = {
  href: string;
  count: number;
  years: { year: string; count: number; months: (LinkView & { machine: string; count: number })[] }[];
};

/** One month of an archive. */
export type MonthView = ListView & {
  /** "November 2026", as the edition writes it. */
  name: string;
  machine: string;
  href: string;
  count: number;
  archiveHref: string;
  older?: LinkView;
  newer?: LinkView;
};

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
      /** Of what was taken down: the class of reason that its notice gives. */
      reason?: KilledReason;
    }[];
  }[];
};

/** What the paper says of itself: a page with the dates of its revisions. */
export type StandingPageView = LinkView & {
  kind: StandingKind;
  blocks: Block[];
  lookups: BodyLookups;
  first: ShownMoment;
  /** Absent where it is as it was first published. */
  changed?: ShownMoment;
  /** The page of the same kind in each edition, this one included; empty where no other has one. */
  editions: CounterpartView[];
};

/** The page on which a reader reports a mistake in a story. */
export type ReportPageView = {
  href: string;
  /** The newest public entry of the text that the reader had before them. */
  entry: number;
  /** Another text has been published since. */
  changedSince: boolean;
  story: { headline: string; href: string; stamps: StampView[] } & Pick<StoryView, "withdrawn">;
};

/** Why a story was taken down, as far as readers are told. */
export type KilledReason = "legal" | "safety" | "error" | "duplicate" | "other";
/** The page in place of a killed story. */
export type KilledView = {
  headline?: string;
  moment: ShownMoment;
  reason?: KilledReason;
  note?: string;
  replacement?: LinkView;
  latest: TeaserView[];
};
