import type { ListView, StoryKind, TeaserView } from "@/lib/stories/view";

/** What a reader may ask for, and what the page of results is given. */

export const LONGEST_QUERY = 200;

/** By what the results can be limited, in the order of the page. The address has each under its own name. */
export const FACETS = ["section", "year", "person", "topic", "kind"] as const;
export type FacetName = (typeof FACETS)[number];

export type SearchOrder = "relevance" | "time";

/** A search as an address says it. */
export type Asked = {
  words: string;
  /** A section's slug, a year, a person's handle, a topic's slug, a kind. */
  limits: Partial<Record<FacetName, string>>;
  /** Days, "2026-11-22", both included. */
  from?: string;
  until?: string;
  order: SearchOrder;
};

/** What of an address could not be understood, and so limits nothing. */
export type Unclear = FacetName | "from" | "until" | "order";

/** Words with those marked that were looked for. */
export type MarkedWords = { text: string; marked: boolean }[];

export type FoundView = { story: TeaserView; headline: MarkedWords; excerpt: MarkedWords };

export type FacetView = {
  name: FacetName;
  /** How many there are without this limit, and the address that takes it away. */
  all: { count: number; href: string; current: boolean };
  /** A kind is named by the page; everything else names itself. */
  values: {
    value: string;
    words?: string;
    kind?: StoryKind;
    count: number;
    href: string;
    current: boolean;
  }[];
};

/**
 * Why nothing was found: no article holds the words, or none within the limits does; the words stand in nearly every
 * article; or none was written that has to stand there.
 */
export type Cause = "words" | "limits" | "common" | "noWords";

export type SearchView = {
  asked: Asked;
  unclear: Unclear[];
  count: number;
  /** Present where words were looked for and nothing was found. */
  cause?: Cause;
  found: FoundView[];
  facets: FacetView[];
  /** In the order of the results: page 1 holds the first. */
  pages: ListView["pages"];
  /** The same results in the other order. */
  otherOrder: string;
  /** The days asked for, where the last is before the first, and the same search with the two changed. */
  turned?: { from: string; until: string; href: string };
  /** How many there are without any limit, where there are none with them. */
  without?: { count: number; href: string };
  /** A likely spelling that finds something. */
  meant?: { words: string; href: string };
  /** What that spelling finds first, for a search that found nothing. */
  near: TeaserView[];
  /** The newest, for a page that has nothing else to show. */
  recent: TeaserView[];
  /** By language, where each edition searches for the same words. */
  elsewhere: Record<string, string>;
};
