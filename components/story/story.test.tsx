import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import type { StoryView } from "@/lib/stories/view";
import { wordsFor } from "@/lib/words/words";
import { markupFaults } from "./markup-faults";
import { A_DAY, FULL_STORY, PUBLISHED, TEASER } from "./sample-story";
import { Story } from "./story";

/** React puts a preload for the first picture before the page; on a real page it goes to the head. */
const PRELOAD = /^<link rel="preload" as="image"[^>]*>/;

const page = (story: StoryView, language = "en") =>
  renderToStaticMarkup(<Story story={story} words={wordsFor(language)} />).replace(PRELOAD, "");

type Lack = (story: StoryView) => StoryView;

/** Everything that a story may lack. */
const LACKS: Record<string, Lack> = {
  "no section": (story) => ({ ...story, section: undefined }),
  "no standfirst": (story) => ({ ...story, standfirst: undefined }),
  "no byline": (story) => ({ ...story, bylines: [] }),
  "no roles": (story) => ({ ...story, bylines: story.bylines.map((line) => ({ ...line, role: undefined })) }),
  "no pages for its authors": (story) => ({
    ...story,
    bylines: story.bylines.map((line) => ({ ...line, href: undefined })),
  }),
  "no dateline": (story) => ({ ...story, dateline: undefined }),
  "no stamps": (story) => ({ ...story, stamps: [] }),
  "only one stamp": (story) => ({ ...story, stamps: story.stamps.slice(0, 1) }),
  "no second date": (story) => ({ ...story, onSiteSince: undefined }),
  "no lead picture": (story) => ({ ...story, lead: undefined }),
  "only words of a lead picture": (story) => ({
    ...story,
    lead: undefined,
    leadWords: { credit: "Dana Ermek" },
  }),
  "no caption": (story) => ({ ...story, lead: story.lead && { ...story.lead, caption: undefined } }),
  "no credit": (story) => ({ ...story, lead: story.lead && { ...story.lead, credit: "" } }),
  "no text": (story) => ({ ...story, blocks: [] }),
  "no pictures in its text": (story) => ({ ...story, lookups: { ...story.lookups, pictures: {} } }),
  "no stories to link to": (story) => ({ ...story, lookups: { ...story.lookups, stories: {} } }),
  "no notes": (story) => ({ ...story, notes: [] }),
  "no topics": (story) => ({ ...story, topics: [] }),
  "no authors": (story) => ({ ...story, authors: [] }),
  "nothing about its authors": (story) => ({
    ...story,
    authors: story.authors.map(({ name, href }) => ({ name, href })),
  }),
  "no word of machines": (story) => ({ ...story, aiAssistance: undefined }),
  "no series": (story) => ({ ...story, part: undefined }),
  "a series of which it is the only part": (story) => ({
    ...story,
    part: story.part && { series: story.part.series },
  }),
  "no address to share": (story) => ({ ...story, share: undefined }),
  "nothing related": (story) => ({ ...story, related: [] }),
  "a related story without section and picture": (story) => ({
    ...story,
    related: story.related.map((other) => ({ ...other, section: undefined, picture: undefined })),
  }),
  "no notice": (story) => ({ ...story, withdrawn: undefined }),
  "a notice without a note": (story) => ({
    ...story,
    withdrawn: story.withdrawn && { moment: story.withdrawn.moment },
  }),
};

const lacks = Object.entries(LACKS);
const pairs = lacks.flatMap(([one, lackOne], index) =>
  lacks.slice(index + 1).map(([other, lackOther]) => [one, other, lackOne, lackOther] as const),
);

describe("a story's page", () => {
  it("is clean with everything in it", async () => expect(await markupFaults(page(FULL_STORY))).toEqual([]));

  it.each(lacks)("leaves nothing behind where there is %s", async (_, lack) =>
    expect(await markupFaults(page(lack(FULL_STORY)))).toEqual([]),
  );

  it.each(pairs)("leaves nothing behind where there is %s and %s", async (_one, _other, lackOne, lackOther) =>
    expect(await markupFaults(page(lackOther(lackOne(FULL_STORY))))).toEqual([]),
  );

  it("is a headline and its text when nothing else is there", async () => {
    const bare = lacks.reduce((story, [, lack]) => lack(story), FULL_STORY);
    const html = page({ ...bare, leadWords: undefined });
    expect(await markupFaults(html)).toEqual([]);
    expect(html).toBe(
      '<article class="article"><div class="article__head"><h1>Council votes to open the old lock</h1></div></article>',
    );
  });

  it.each(["ru", "kk"])("is clean in %s", async (language) =>
    expect(await markupFaults(page(FULL_STORY, language))).toEqual([]),
  );

  it("keeps the order in which it is read", () => {
    const html = page(FULL_STORY);
    const order = ["article__notice", "article__label", "<h1>", "standfirst", "byline", "dateline", "stamps"];
    const more = [
      "article__lead",
      "article__body",
      "note-1",
      "assistance",
      "beside",
      "topics",
      "authors",
      "share",
    ];
    const places = [...order, ...more, "related"].map((mark) => html.indexOf(mark));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places).not.toContain(-1);
  });

  it("gives a day as a day, to readers and to machines", () => {
    const html = page({ ...FULL_STORY, stamps: [{ kind: "published", moment: A_DAY, href: "/x#entry-1" }] });
    expect(html).toContain('<time dateTime="2022-10-26">26 October 2022</time>');
  });

  it("leads from each stamp to its entry in the log", () =>
    expect(page(FULL_STORY)).toContain('<a href="/city/old-lock/changes#entry-2">'));

  it("sets a headline of more than 110 characters smaller, counted as a reader counts", () => {
    expect(page({ ...FULL_STORY, headline: "ў".repeat(110) })).not.toContain('class="long"');
    expect(page({ ...FULL_STORY, headline: "ў".repeat(111) })).toContain('<h1 class="long">');
  });

  it("sets the headline of an opinion in the lighter weight", () =>
    expect(page({ ...FULL_STORY, kind: "opinion" })).toContain('<h1 class="opinion">'));

  it.each([
    ["en", "opinion", "Opinion"],
    ["ru", "analysis", "Анализ"],
  ] as const)("says in %s what it is where it is %s", async (language, kind, words) => {
    const html = page({ ...FULL_STORY, kind, label: { kind, words } }, language);
    expect(html).toContain(`<span class="genre">${words}</span>`);
    expect(await markupFaults(html)).toEqual([]);
  });

  it("says who paid for it over the headline, and marks its links as paid for", async () => {
    const label = { kind: "sponsored", words: "Sponsored: paid for by Talmer Dairy" } as const;
    const lookups = { ...FULL_STORY.lookups, paid: true } as const;
    const html = page({ ...FULL_STORY, kind: "sponsored", label, sponsor: "Talmer Dairy", lookups });
    expect(html.indexOf(label.words)).toBeGreaterThan(-1);
    expect(html.indexOf(label.words)).toBeLessThan(html.indexOf("<h1"));
    expect(html).toContain('<a href="https://records.example/lock" rel="sponsored noopener">');
    expect(html).toContain('<a href="https://video.example/watch" rel="sponsored noopener">');
    expect(html).not.toContain('rel="noopener"');
    expect(html).toContain('<a href="/city/new-bridge">');
    expect(await markupFaults(html)).toEqual([]);
  });

  it("names its series and its place in it, and leads to the parts beside it", () => {
    const html = page(FULL_STORY);
    expect(html).toContain('Part 2 of 5 of the series <a href="/series/the-old-lock">The old lock</a>');
    expect(html).toContain('<a href="/city/the-gate" rel="prev">');
    expect(html).toContain('<a href="/city/the-sill" rel="next">');
  });

  it("is passed on by links that recommend nobody, and loads nothing for it", () => {
    const html = page(FULL_STORY);
    const [share = ""] = /<section class="share".*?<\/section>/.exec(html) ?? [];
    const links = [...share.replace(/<p class="share__address">.*/, "").matchAll(/<a [^>]*>/g)].map(
      ([link]) => link,
    );
    expect(links).toHaveLength(2);
    for (const link of links) expect(link).toContain('rel="nofollow noopener"');
    expect(share).not.toMatch(/<(?:img|script|iframe|form|button)/);
    expect(share).toContain('<a href="https://newsroom.example/city/old-lock" dir="ltr">');
  });

  it("prints what stands in the fields as words, never as markup", () => {
    const hostile = '<script>alert("1")</script>';
    const html = page({ ...FULL_STORY, headline: hostile, standfirst: hostile, dateline: hostile });
    expect(html).not.toContain("<script>");
  });

  it("fetches its lead picture first and the others when they come near", () => {
    const html = page({ ...FULL_STORY, related: [TEASER, { ...TEASER, id: 8, published: PUBLISHED }] });
    expect(html.match(/fetchPriority="high"/g)).toHaveLength(1);
    expect(html.match(/<img /g)?.length).toBe((html.match(/loading="lazy"/g)?.length ?? 0) + 1);
    expect(html).toContain('srcSet="/media/lock-480.avif 480w, /media/lock-968.avif 968w"');
  });
});
