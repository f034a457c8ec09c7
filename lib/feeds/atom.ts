import type { Feed, FeedItem } from "./feed";
import { xmlDocument } from "./xml";

/**
 * A feed as Atom (RFC 4287), or null for one in which nothing ever happened: section 4.1.1 asks every feed
 * for the time of its last change, and there is none to tell.
 */
export function atom(feed: Feed): string | null {
  if (feed.updated === null) return null;
  return xmlDocument({
    feed: {
      "@xmlns": "http://www.w3.org/2005/Atom",
      "@xml:lang": feed.language,
      id: feed.hrefs.atom,
      title: text(feed.title),
      subtitle: text(feed.description),
      updated: feed.updated,
      author: { name: feed.publisher },
      link: [
        { "@rel": "self", "@type": "application/atom+xml", "@href": feed.hrefs.atom },
        { "@rel": "alternate", "@type": "text/html", "@href": feed.homeHref },
      ],
      entry: feed.items.map(entryOf),
    },
  });
}

function entryOf(item: FeedItem) {
  return {
    id: item.id,
    title: text(item.title),
    link: { "@rel": "alternate", "@type": "text/html", "@href": item.href },
    published: item.published,
    updated: item.modified,
    author: item.authors.map(({ name, href }) => ({ name, uri: href })),
    category: item.section === undefined ? undefined : { "@term": item.section },
    summary: item.summary ? text(item.summary) : undefined,
  };
}

/** RFC 4287, section 3.1.1.1: nothing in it is markup. */
function text(words: string) {
  return { "@type": "text", "#text": words };
}
