import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { STORY_KINDS, type StoryView } from "@/lib/stories/view";
import { structuredData } from "./news-article";
import { A_DAY, FULL_STORY, SITE } from "./sample-story";
import { StructuredData } from "./structured-data";

const dataOf = (story: StoryView) =>
  JSON.parse(JSON.stringify(structuredData(story, SITE, "https://newsroom.example"))) as Record<
    string,
    unknown
  >;

describe("a story's structured data", () => {
  it("has the dates of its stamps, as they are shown", () => {
    const data = dataOf(FULL_STORY);
    expect(data.datePublished).toBe("2026-03-04T07:30:00+05:00");
    expect(data.dateModified).toBe("2026-03-05T18:10:00+05:00");
  });

  it("keeps a day a day", () => {
    const data = dataOf({
      ...FULL_STORY,
      withdrawn: undefined,
      stamps: [{ kind: "published", moment: A_DAY, href: "/x#entry-1" }],
    });
    expect(data.datePublished).toBe("2022-10-26");
    expect(data.dateModified).toBe("2022-10-26");
  });

  it("names every author, a person as a person and an agency as an organization", () =>
    expect(dataOf(FULL_STORY).author).toEqual([
      {
        "@type": "Person",
        name: "Saule Tamirova",
        jobTitle: "city reporter",
        url: "https://newsroom.example/people/saule-tamirova",
      },
      { "@type": "Organization", name: "Oimak News Agency" },
    ]));

  it.each([
    ["Reuters", "Organization"],
    ["Агентство новостей Оймака", "Organization"],
    ["Newsroom staff", "Organization"],
    ["Lev Ansar", "Person"],
    ["Сауле Тамирова", "Person"],
  ])("takes a byline without a page, %s, for what it is", (name, type) =>
    expect(dataOf({ ...FULL_STORY, bylines: [{ name }] }).author).toEqual([{ "@type": type, name }]),
  );

  it("holds each correction with its time", () =>
    expect(dataOf(FULL_STORY).correction).toContainEqual({
      "@type": "CorrectionComment",
      text: "We wrote that the lock closed in 1998.",
      datePublished: "2026-03-05T18:10:00+05:00",
      url: "https://newsroom.example/x/changes#entry-2",
    }));

  it("says the true kind of article", () => {
    const types = STORY_KINDS.map((kind) => dataOf({ ...FULL_STORY, kind })["@type"]);
    expect(types).toEqual([
      "NewsArticle",
      "AnalysisNewsArticle",
      "OpinionNewsArticle",
      "BackgroundNewsArticle",
      "ReviewNewsArticle",
      "NewsArticle",
      "AdvertiserContentArticle",
    ]);
  });

  it("names who paid for it, and the series that it is a part of", () => {
    const data = dataOf({ ...FULL_STORY, kind: "sponsored", sponsor: "Talmer Dairy" });
    expect(data.sponsor).toEqual({ "@type": "Organization", name: "Talmer Dairy" });
    expect(data.isPartOf).toEqual({
      "@type": "CreativeWorkSeries",
      name: "The old lock",
      url: "https://newsroom.example/series/the-old-lock",
    });
    expect(data.position).toBe(2);
  });

  it("leaves out what the story does not have", () => {
    const bare = {
      ...FULL_STORY,
      lead: undefined,
      standfirst: undefined,
      section: undefined,
      notes: [],
      bylines: [],
    };
    const data = dataOf(bare);
    for (const key of ["image", "description", "articleSection", "correction", "author"])
      expect(data).not.toHaveProperty(key);
  });

  it("cannot be ended by a headline that holds the end of a script", () => {
    const headline = "</script><script>alert(1)</script><!--";
    const html = renderToStaticMarkup(
      <StructuredData data={structuredData({ ...FULL_STORY, headline }, SITE, "")} />,
    );
    const inside = html.slice(html.indexOf(">") + 1, html.lastIndexOf("<"));
    expect(inside).not.toContain("<");
    expect((JSON.parse(inside) as { headline: string }).headline).toBe(headline);
  });
});
