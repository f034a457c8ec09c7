import { describe, expect, it } from "vitest";
import { parsed, type Parsed } from "./parsed";
import { MOST_IN_A_SITEMAP, MOST_IN_NEWS, newsSitemap, sitemap, sitemapIndex } from "./sitemap";

const NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";
const page = { loc: "https://news.example/city/lock", lastmod: "2026-11-21T14:05:59+05:00" };
const day = { loc: "https://news.example/city/1996", lastmod: "1996-03-14" };

describe("a sitemap", () => {
  it("names each page with the date of its last change, a day as a day (sitemaps.org, XML tag definitions)", () => {
    expect(parsed(sitemap([page, day])).urlset).toEqual({ "@xmlns": NAMESPACE, url: [page, day] });
  });

  it("escapes what an address may hold (sitemaps.org, Entity escaping)", () => {
    const loc = "https://news.example/city/a&b?'\"<>";
    expect(sitemap([{ ...page, loc }])).toContain("a&amp;b?&apos;&quot;&lt;&gt;");
    expect(parsed(sitemap([{ ...page, loc }])).urlset?.url?.[0]?.loc).toBe(loc);
  });

  it("never holds more pages than a crawler would read", () => {
    const pages = Array.from({ length: MOST_IN_A_SITEMAP + 1 }, () => page);
    expect(() => sitemap(pages)).toThrow("50001 pages do not fit into one sitemap.");
  });
});

describe("the list of sitemaps", () => {
  it("names each file with the newest date in it (sitemaps.org, Sitemap index files)", () => {
    expect(parsed(sitemapIndex([page, day])).sitemapindex).toEqual({
      "@xmlns": NAMESPACE,
      sitemap: [page, day],
    });
  });
});

describe("the news sitemap", () => {
  const publication = { name: "Newsroom", language: "kk" };
  const news = { ...page, title: "Ескі шлюз ашылды", published: "2026-11-21T14:05:59+05:00" };

  it("has what Google asks for of each story (News sitemap reference)", () => {
    const { urlset } = parsed(newsSitemap(publication, [news]));
    expect(urlset?.["@xmlns:news"]).toBe("http://www.google.com/schemas/sitemap-news/0.9");
    expect(urlset?.url).toEqual([
      {
        ...page,
        "news:news": {
          "news:publication": { "news:name": "Newsroom", "news:language": "kk" },
          "news:publication_date": news.published,
          "news:title": news.title,
        },
      },
    ]);
  });

  it("holds a thousand stories at most, the first of those given", () => {
    const pages = Array.from({ length: MOST_IN_NEWS + 5 }, (_, index) => ({
      ...news,
      loc: `${page.loc}-${index}`,
    }));
    const urls = parsed(newsSitemap(publication, pages)).urlset?.url as unknown as Parsed[];
    expect([urls.length, urls.at(-1)?.loc]).toEqual([1000, `${page.loc}-999`]);
  });

  it("may be empty on a quiet day", () => {
    expect(parsed(newsSitemap(publication, [])).urlset).not.toHaveProperty("url");
  });
});
