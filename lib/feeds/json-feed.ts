import type { Feed, FeedItem } from "./feed";

/** A feed as JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/). */
export function jsonFeed(feed: Feed): string {
  const document = {
    version: "https://jsonfeed.org/version/1.1",
    title: feed.title,
    home_page_url: feed.homeHref,
    feed_url: feed.hrefs.json,
    description: feed.description,
    language: feed.language,
    authors: [{ name: feed.publisher, url: feed.homeHref }],
    items: feed.items.map(itemOf),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

function itemOf(item: FeedItem) {
  return {
    id: item.id,
    url: item.href,
    title: item.title,
    // One of the two contents must be there ("Items"); a feed that holds summaries says them as text.
    content_text: item.summary || item.title,
    summary: item.summary || undefined,
    date_published: item.published,
    date_modified: item.modified,
    authors:
      item.authors.length > 0 ? item.authors.map(({ name, href }) => ({ name, url: href })) : undefined,
    tags: item.section === undefined ? undefined : [item.section],
  };
}
