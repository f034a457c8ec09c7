/**
 * A feed before it is written in one of its three formats. Its dates are the stamps' own, as `showMoment`
 * writes them for machines ("2026-11-21T14:05:00+05:00"): instants only, since no feed format can say a day.
 */
export type Feed = {
  title: string;
  description: string;
  language: string;
  /** Whose feed it is. */
  publisher: string;
  /** The page that the feed follows; absolute, as every address in a feed. */
  homeHref: string;
  /** Where each format of this feed stands. */
  hrefs: Record<FeedFormat, string>;
  /** The instant at which something that the feed follows last moved a stamp; null where nothing ever has. */
  updated: string | null;
  items: FeedItem[];
};

export type FeedFormat = "rss" | "atom" | "json";

export type FeedItem = {
  /** Stays the same when the story moves to another address. */
  id: string;
  href: string;
  title: string;
  summary?: string | undefined;
  authors: { name: string; href?: string | undefined }[];
  section?: string | undefined;
  published: string;
  modified: string;
};

/** The newest of these instants; null of none. */
export function newestInstant(instants: readonly string[]): string | null {
  return [...instants].sort((a, b) => Date.parse(a) - Date.parse(b)).at(-1) ?? null;
}
