import type { LinkView, ListView, TeaserView } from "@/lib/stories/view";

/** What a series is called in one edition, and how long each part may be, in UTF-16 code units. */
export const SERIES_LIMITS = { name: 100, slug: 120, about: 600 } as const;
export type SeriesField = keyof typeof SERIES_LIMITS;

export type SeriesWords = Record<SeriesField, string>;

/** A series in the list of all: its names in the editions that have one, in the editions' order. */
export type SeriesRowView = {
  id: number;
  names: { language: string; name: string; href: string }[];
  /** How many stories name it in the text that is being written. */
  stories: number;
};

/** A series to be edited, once for each edition; every word is empty where the edition has no name for it. */
export type SeriesEditView = {
  id: number;
  /** Stands for exactly these names: a save names it. */
  base: string;
  editions: { language: string; edition: string; words: SeriesWords; isNamed: boolean; href: string }[];
};

/** For whoever saved too late: by field, what stands there now where they typed something else. */
export type TheirSeries = { base: string; fields: Record<string, string> };

/** A field's name in the form: "about-en". */
export function seriesField(name: SeriesField, language: string): string {
  return `${name}-${language}`;
}

/** The series that a story belongs to, and which of its parts it is; not numbered where it is not among them yet. */
export type PartView = {
  series: LinkView;
  place?: { number: number; count: number };
  previous?: LinkView;
  next?: LinkView;
};

/** A series: its parts from the first on. Pages are numbered in that order too. */
export type SeriesView = {
  name: string;
  href: string;
  about?: string;
  count: number;
  parts: { number: number; story: TeaserView }[];
  pages: ListView["pages"];
};
