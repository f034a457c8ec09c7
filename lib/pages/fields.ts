import type { Finding } from "@/lib/checks/finding";
import type { ShownMoment } from "@/lib/moments";

/** What an edition's standing page is, the same in every language. Of each but the last an edition has one. */
export const PAGE_KINDS = ["about", "contact", "ethics", "corrections", "ownership", "other"] as const;
export type StandingKind = (typeof PAGE_KINDS)[number];

/** In UTF-16 code units. */
export const LONGEST_PAGE = { title: 150, text: 60_000 } as const;

/** A standing page in the list of all. */
export type PageRowView = {
  id: number;
  kind: StandingKind;
  title: string;
  /** Its address for readers. */
  href: string;
  /** What stands for readers; absent where nothing does. */
  published?: ShownMoment;
  /** What is saved is not what readers have. */
  changed: boolean;
  saved: ShownMoment;
};

export type EditionPagesView = { language: string; name: string; pages: PageRowView[] };

export type PageRevisionView = {
  number: number;
  title: string;
  moment: ShownMoment;
  by?: string;
  current: boolean;
};

/** A standing page as it is edited. */
export type PageEditView = PageRowView & {
  language: string;
  version: number;
  /** In the house's plain notation. */
  text: string;
  savedBy?: string;
  /** Newest first. */
  revisions: PageRevisionView[];
};

/** The saved text of a page on its way to readers. */
export type PagePublicationView = {
  id: number;
  version: number;
  title: string;
  language: string;
  findings: Finding[];
  /** A code under "refusals": why it cannot go out whatever it says. */
  reason?: string;
};

/** What stands there now, for whoever saved too late. */
export type TheirPage = { version: number; title: string; text: string; by: string };
