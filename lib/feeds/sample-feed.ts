import type { Feed, FeedItem } from "./feed";

/** A feed for the tests of the three formats: one full item, one with nothing that may be missing. */

export const FULL_ITEM: FeedItem = {
  id: "tag:news.example,2026-11-21:story-12",
  href: "https://news.example/city/the-old-lock-reopens",
  title: "The old lock reopens",
  summary: "Seven were for it and four against.",
  authors: [{ name: "Rosa Kell", href: "https://news.example/people/rosa-kell" }, { name: "Valley Wire" }],
  section: "City",
  published: "2026-11-21T14:05:59+05:00",
  modified: "2026-11-22T09:00:00+05:00",
};

export const BARE_ITEM: FeedItem = {
  id: "tag:news.example,2026-11-20:story-11",
  href: "https://news.example/city/a-kite",
  title: "A kite",
  authors: [],
  published: "2026-11-20T08:00:00+05:00",
  modified: "2026-11-20T08:00:00+05:00",
};

export function sampleFeed(fields: Partial<Feed> = {}): Feed {
  return {
    title: "Newsroom",
    description: "News from Talmer and the valley.",
    language: "en",
    publisher: "Newsroom",
    homeHref: "https://news.example/",
    hrefs: {
      rss: "https://news.example/feed.xml",
      atom: "https://news.example/feed.atom",
      json: "https://news.example/feed.json",
    },
    updated: "2026-11-22T09:00:00+05:00",
    items: [FULL_ITEM, BARE_ITEM],
    ...fields,
  };
}
