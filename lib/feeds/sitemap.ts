import { xmlDocument } from "./xml";

/** A page in a sitemap. `lastmod` is the story's modified stamp: "2026-11-21T14:05:00+05:00" or "2022-10-26", both W3C dates. */
export type SitemapPage = { loc: string; lastmod: string };

/** The most addresses that one file may hold (sitemaps.org, "Sitemap index files"). */
export const MOST_IN_A_SITEMAP = 50_000;

const NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

/** A sitemap by the protocol of https://www.sitemaps.org/protocol.html; refuses more pages than a file may hold. */
export function sitemap(pages: readonly SitemapPage[]): string {
  requireRoom(pages);
  return xmlDocument({
    urlset: { "@xmlns": NAMESPACE, url: pages.map(({ loc, lastmod }) => ({ loc, lastmod })) },
  });
}

/** The list of a site's sitemaps, each with the newest date in it. */
export function sitemapIndex(files: readonly SitemapPage[]): string {
  requireRoom(files);
  return xmlDocument({
    sitemapindex: { "@xmlns": NAMESPACE, sitemap: files.map(({ loc, lastmod }) => ({ loc, lastmod })) },
  });
}

export type NewsPage = SitemapPage & { title: string; published: string };

/** The most stories that a news sitemap may hold, by Google's rules. */
export const MOST_IN_NEWS = 1000;

/** For how long a story is news, by Google's rules: two days from its publication, in milliseconds. */
export const NEWS_LASTS = 48 * 60 * 60 * 1000;

/**
 * A news sitemap (https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap).
 * Whoever calls it chooses the stories of the last two days, the newest first; more than may be are left out.
 */
export function newsSitemap(
  publication: { name: string; language: string },
  pages: readonly NewsPage[],
): string {
  return xmlDocument({
    urlset: {
      "@xmlns": NAMESPACE,
      "@xmlns:news": "http://www.google.com/schemas/sitemap-news/0.9",
      url: pages.slice(0, MOST_IN_NEWS).map(({ loc, lastmod, title, published }) => ({
        loc,
        lastmod,
        "news:news": {
          "news:publication": { "news:name": publication.name, "news:language": publication.language },
          "news:publication_date": published,
          "news:title": title,
        },
      })),
    },
  });
}

function requireRoom(pages: readonly SitemapPage[]): void {
  if (pages.length > MOST_IN_A_SITEMAP) throw new Error(`${pages.length} pages do not fit into one sitemap.`);
}
