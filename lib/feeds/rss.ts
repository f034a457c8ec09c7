import type { Feed, FeedItem } from "./feed";
import { xmlDocument } from "./xml";

/**
 * A feed as RSS 2.0 (https://www.rssboard.org/rss-specification). RSS has no element for a change: that
 * date stands in Atom's `updated`; and its `author` is an e-mail address, so names stand in Dublin Core's
 * `creator`.
 */
export function rss(feed: Feed): string {
  return xmlDocument({
    rss: {
      "@version": "2.0",
      "@xmlns:atom": "http://www.w3.org/2005/Atom",
      "@xmlns:dc": "http://purl.org/dc/elements/1.1/",
      channel: {
        title: feed.title,
        link: feed.homeHref,
        description: feed.description,
        language: feed.language,
        lastBuildDate: feed.updated === null ? undefined : rfc822(feed.updated),
        "atom:link": { "@href": feed.hrefs.rss, "@rel": "self", "@type": "application/rss+xml" },
        item: feed.items.map(itemOf),
      },
    },
  });
}

function itemOf(item: FeedItem) {
  return {
    title: item.title,
    link: item.href,
    guid: { "@isPermaLink": "false", "#text": item.id },
    pubDate: rfc822(item.published),
    "atom:updated": item.modified,
    description: item.summary && escapedHtml(item.summary),
    "dc:creator": item.authors.map(({ name }) => name),
    category: item.section,
  };
}

/** RFC 822, section 5 with a year of four digits, as RSS 2.0 asks: "Sat, 21 Nov 2026 09:05:00 GMT". */
function rfc822(instant: string): string {
  return new Date(instant).toUTCString();
}

/** A description is HTML (RSS 2.0, "Elements of <item>"), so that a text has to be written as one. */
function escapedHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
