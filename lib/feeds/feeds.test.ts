import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { atom } from "./atom";
import { newestInstant, type Feed } from "./feed";
import { jsonFeed } from "./json-feed";
import { parsed, type Parsed } from "./parsed";
import { rss } from "./rss";
import { BARE_ITEM, FULL_ITEM, sampleFeed } from "./sample-feed";

const TAG_URI = /^tag:[a-z0-9.-]+,\d{4}-\d{2}-\d{2}:\S+$/;

describe("the RSS feed", () => {
  const channelOf = (feed: Feed): Parsed => parsed(rss(feed)).rss?.channel as Parsed;
  const channel = channelOf(sampleFeed());
  const [full, bare] = channel.item as unknown as [Parsed, Parsed];

  it("has what every channel must have (RSS 2.0, Required channel elements)", () => {
    expect(parsed(rss(sampleFeed())).rss?.["@version"]).toBe("2.0");
    expect(channel).toMatchObject({
      title: "Newsroom",
      link: ["https://news.example/"],
      description: "News from Talmer and the valley.",
      language: "en",
    });
  });

  it("names its own address (RSS Advisory Board's profile, atom:link)", () => {
    expect(channel["atom:link"]).toEqual({
      "@href": "https://news.example/feed.xml",
      "@rel": "self",
      "@type": "application/rss+xml",
    });
  });

  it("says when it last changed, and nothing where nothing ever happened (Optional channel elements)", () => {
    expect(channel.lastBuildDate).toBe("Sun, 22 Nov 2026 04:00:00 GMT");
    expect(channelOf(sampleFeed({ updated: null, items: [] }))).not.toHaveProperty("lastBuildDate");
  });

  it("dates an item by its publication, to the second (RFC 822), and its change beside it", () => {
    expect([full.pubDate, full["atom:updated"]]).toEqual([
      "Sat, 21 Nov 2026 09:05:59 GMT",
      "2026-11-22T09:00:00+05:00",
    ]);
  });

  it("knows an item by an id that is no address (Elements of <item>, guid)", () => {
    expect(full.guid).toEqual({ "@isPermaLink": "false", "#text": FULL_ITEM.id });
  });

  it("names authors without an e-mail address in Dublin Core's creator", () => {
    expect(full["dc:creator"]).toEqual(["Rosa Kell", "Valley Wire"]);
    expect(full).not.toHaveProperty("author");
  });

  it("leaves nothing behind for what an item does not have", () => {
    expect(Object.keys(bare)).toEqual(["title", "link", "guid", "pubDate", "atom:updated"]);
  });

  it("shows a summary's characters as they are, although a description is HTML", () => {
    const summary = "Fewer than <b>five</b> & more than 2 > 1";
    const item = (channelOf(sampleFeed({ items: [{ ...FULL_ITEM, summary }] })).item as Parsed)[0];
    expect(item?.description).toBe("Fewer than &lt;b&gt;five&lt;/b&gt; &amp; more than 2 &gt; 1");
  });
});

describe("the Atom feed", () => {
  const feedOf = (feed: Feed): Parsed => parsed(atom(feed) ?? "").feed as Parsed;
  const feed = feedOf(sampleFeed());
  const [full, bare] = feed.entry as unknown as [Parsed, Parsed];

  it("has what every feed must have (RFC 4287, section 4.1.1)", () => {
    expect(feed).toMatchObject({
      "@xmlns": "http://www.w3.org/2005/Atom",
      "@xml:lang": "en",
      id: "https://news.example/feed.atom",
      title: { "@type": "text", "#text": "Newsroom" },
      updated: "2026-11-22T09:00:00+05:00",
      author: [{ name: "Newsroom" }],
    });
    const links = feed.link as unknown as Parsed[];
    expect(links.map((link) => [link["@rel"], link["@href"]])).toEqual([
      ["self", "https://news.example/feed.atom"],
      ["alternate", "https://news.example/"],
    ]);
  });

  it("has what every entry must have (RFC 4287, section 4.1.2)", () => {
    expect(full).toMatchObject({
      id: FULL_ITEM.id,
      title: { "@type": "text", "#text": FULL_ITEM.title },
      published: FULL_ITEM.published,
      updated: FULL_ITEM.modified,
      link: [{ "@rel": "alternate", "@type": "text/html", "@href": FULL_ITEM.href }],
      author: [{ name: "Rosa Kell", uri: "https://news.example/people/rosa-kell" }, { name: "Valley Wire" }],
      category: { "@term": "City" },
      summary: { "@type": "text", "#text": FULL_ITEM.summary },
    });
    expect(full.id).toMatch(TAG_URI);
    expect(Object.keys(bare)).toEqual(["id", "title", "link", "published", "updated"]);
  });

  it("is not there before anything happened: the time of its last change would be invented (section 4.1.1)", () => {
    expect(atom(sampleFeed({ updated: null, items: [] }))).toBeNull();
  });
});

describe("the JSON feed", () => {
  const feed = JSON.parse(jsonFeed(sampleFeed())) as Record<string, unknown> & { items: unknown[] };

  it("has what version 1.1 asks for (JSON Feed 1.1, Top-level)", () => {
    expect(feed).toMatchObject({
      version: "https://jsonfeed.org/version/1.1",
      title: "Newsroom",
      home_page_url: "https://news.example/",
      feed_url: "https://news.example/feed.json",
      language: "en",
      authors: [{ name: "Newsroom" }],
    });
  });

  it("gives each item an id, a content and both dates (JSON Feed 1.1, Items)", () => {
    expect(feed.items).toEqual([
      {
        id: FULL_ITEM.id,
        url: FULL_ITEM.href,
        title: FULL_ITEM.title,
        content_text: FULL_ITEM.summary,
        summary: FULL_ITEM.summary,
        date_published: FULL_ITEM.published,
        date_modified: FULL_ITEM.modified,
        authors: [
          { name: "Rosa Kell", url: "https://news.example/people/rosa-kell" },
          { name: "Valley Wire" },
        ],
        tags: ["City"],
      },
      {
        id: BARE_ITEM.id,
        url: BARE_ITEM.href,
        title: BARE_ITEM.title,
        content_text: BARE_ITEM.title,
        date_published: BARE_ITEM.published,
        date_modified: BARE_ITEM.modified,
      },
    ]);
  });
});

describe("whatever somebody types", () => {
  const ILLEGAL = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;
  /** A parser reads a carriage return as a line's end (XML 1.0, section 2.11). */
  const kept = (words: string) => words.replace(ILLEGAL, "").replace(/\r\n?/g, "\n");
  const anyText = fc.oneof(
    fc.string({ unit: "binary" }),
    fc
      .array(
        fc.constantFrom("]]>", "&amp;", "<", "&", '"', "'", "\u0000", "\u001b", "\ud800", "\uffff", "ә", "a"),
      )
      .map((pieces) => pieces.join("")),
  );
  const items = (words: string) => [{ ...FULL_ITEM, title: `a${words}b`, authors: [{ name: `a${words}b` }] }];

  it("leaves the RSS feed well-formed, and says the words as they are", () => {
    fc.assert(
      fc.property(anyText, (words) => {
        const [item] = parsed(rss(sampleFeed({ items: items(words) }))).rss?.channel
          ?.item as unknown as Parsed[];
        expect([kept(String(item?.title)), kept(String(item?.["dc:creator"]?.[0]))]).toEqual([
          `a${kept(words)}b`,
          `a${kept(words)}b`,
        ]);
      }),
    );
  });

  it("leaves the Atom feed well-formed, and says the words as they are", () => {
    fc.assert(
      fc.property(anyText, (words) => {
        const [entry] = parsed(atom(sampleFeed({ items: items(words) })) ?? "").feed
          ?.entry as unknown as Parsed[];
        expect(kept(String(entry?.title?.["#text"]))).toBe(`a${kept(words)}b`);
      }),
    );
  });

  it("leaves the JSON feed readable, character for character", () => {
    fc.assert(
      fc.property(anyText, (words) => {
        const feed = JSON.parse(jsonFeed(sampleFeed({ items: items(words) }))) as {
          items: { title: string }[];
        };
        expect(feed.items[0]?.title).toBe(`a${words}b`);
      }),
    );
  });
});

describe("the newest of several instants", () => {
  it("is found whatever their offsets", () => {
    const [early, late] = ["2026-11-22T09:00:00+05:00", "2026-11-22T05:30:00+01:00"];
    expect(newestInstant([late, early])).toBe(late);
    expect(newestInstant([])).toBeNull();
  });
});
