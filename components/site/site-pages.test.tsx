/* eslint-disable max-lines -- Every page of the site with its samples; the samples are to get a file of their own. */
import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { markupFaults } from "@/components/story/markup-faults";
import { A_DAY, CORRECTED, PUBLISHED, SITE, TEASER } from "@/components/story/sample-story";
import type { SearchView } from "@/lib/search/fields";
import { PUBLIC_ENTRY_KINDS, type FrontPartView, type FrontView, type TeaserView } from "@/lib/stories/view";
import { WORD_LANGUAGES, wordsFor } from "@/lib/words/words";
import { Archive, Month } from "./archive";
import { Changes } from "./changes";
import { Corrections } from "./corrections";
import { Front } from "./front";
import { Killed } from "./killed";
import { NamedList } from "./named-list";
import { NotFound } from "./not-found";
import { SearchResults } from "./search-results";
import { SectionList } from "./section-list";
import { SiteFoot } from "./site-foot";
import { SiteHead } from "./site-head";

const words = wordsFor("en");
/** React puts a preload for the first picture before the page; on a real page it goes to the head. */
const shown = (element: ReactElement) =>
  renderToStaticMarkup(element).replace(/^<link rel="preload" as="image"[^>]*>/, "");

let number = 100;
const story = (change: Partial<TeaserView> = {}): TeaserView => ({ ...TEASER, id: number++, ...change });
const BARE = () => ({ section: undefined, standfirst: undefined, picture: undefined, bylines: [] });

const PARTS: FrontPartView[] = [
  { id: "top", layout: "lead", stories: [story(), story(), story(BARE()), story(), story(BARE())] },
  { id: "river", layout: "river", stories: [story({ published: CORRECTED }), story(), story(BARE())] },
  {
    id: "latest",
    layout: "latest",
    stories: [
      story(),
      story({ latest: { kind: "corrected", moment: CORRECTED } }),
      story({ published: A_DAY }),
    ],
  },
  {
    id: "opinion",
    layout: "opinion",
    stories: [story({ kind: "opinion" }), story({ kind: "opinion", bylines: [] })],
  },
  { id: "good", layout: "columns", name: "The valley", stories: [story(), story(BARE())] },
  { id: "long", layout: "rows", stories: [story(), story(BARE())] },
  {
    id: "city",
    layout: "desk",
    about: { name: "City", href: "/city" },
    stories: [story(), story(BARE())],
  },
  { id: "again", layout: "lead", name: "Also today", stories: [story()] },
];
const FRONT: FrontView = {
  banner: { words: "The lock is open", href: "/city/lock", since: PUBLISHED },
  day: { machine: "2026-03-05", words: "Thursday, 5 March", yesterday: "2026-03-04" },
  parts: PARTS,
};
const EMPTY_FRONT: FrontView = { parts: [] };
const alone = (part: FrontPartView): FrontView => ({ ...FRONT, parts: [part] });
const DAYS = [
  { dayWords: "Wednesday, 4 March", machine: "2026-03-04", stories: [story(), story(BARE())] },
  { dayWords: "26 October 2022", machine: "2022-10-26", stories: [story({ published: A_DAY })] },
];
const pages = (count: number, current: number) =>
  Array.from({ length: count }, (_, index) => count - index).map((page) => ({
    number: page,
    href: `/city?page=${page}`,
    current: page === current,
  }));

const SEARCH: SearchView = {
  asked: { words: "", limits: {}, order: "relevance" },
  unclear: [],
  count: 0,
  found: [],
  facets: [],
  pages: [],
  otherOrder: "/search?q=lock&order=time",
  near: [],
  recent: [],
};
const FOUND: SearchView = {
  ...SEARCH,
  asked: { words: '"<lock>"', limits: { section: "city" }, from: "2026-01-01", order: "time" },
  count: 2,
  found: [
    {
      story: story(),
      headline: [
        { text: "The ", marked: false },
        { text: "<lock>", marked: true },
      ],
      excerpt: [
        { text: "The ", marked: false },
        { text: "lock", marked: true },
        { text: " … opens", marked: false },
      ],
    },
    { story: story(BARE()), headline: [{ text: "The lock", marked: false }], excerpt: [] },
  ],
  facets: [
    {
      name: "section",
      all: { count: 3, href: "/search?q=x", current: false },
      values: [{ value: "city", words: "City", count: 2, href: "/search?q=x&section=city", current: true }],
    },
    {
      name: "kind",
      all: { count: 2, href: "/search?q=x", current: true },
      values: [{ value: "news", kind: "news", count: 2, href: "/search?q=x&kind=news", current: false }],
    },
  ],
  pages: pages(2, 1).reverse(),
};

const PAGES: Record<string, ReactElement> = {
  "a full front": <Front front={FRONT} site={SITE} words={words} />,
  "an empty front": <Front front={EMPTY_FRONT} site={SITE} words={words} />,
  "a front with a lead alone": (
    <Front front={alone({ id: "top", layout: "lead", stories: [story(BARE())] })} site={SITE} words={words} />
  ),
  "a section": (
    <SectionList
      view={{ section: { name: "City", href: "/city" }, lead: story(), days: DAYS, pages: pages(37, 37) }}
      site={SITE}
      recent={[]}
      words={words}
    />
  ),
  "an empty section": (
    <SectionList
      view={{ section: { name: "City", href: "/city" }, days: [], pages: [] }}
      site={SITE}
      recent={[story()]}
      words={words}
    />
  ),
  "a person": (
    <NamedList
      list={{ days: DAYS, pages: pages(3, 2) }}
      name="Saule Tamirova"
      label="reporter"
      about="x"
      words={words}
    />
  ),
  "a person of whom nothing is known": (
    <NamedList list={{ days: [], pages: [] }} name="Lev Ansar" words={words} />
  ),
  "search before a word is typed": (
    <SearchResults view={{ ...SEARCH, recent: [story()] }} site={SITE} words={words} />
  ),
  "search results": <SearchResults view={FOUND} site={SITE} words={words} />,
  "a search that found nothing": (
    <SearchResults
      view={{
        ...SEARCH,
        asked: { words: "lokc", limits: {}, order: "relevance" },
        meant: { words: "lock", href: "/search?q=lock" },
        near: [story(), story(BARE())],
      }}
      site={SITE}
      words={words}
    />
  ),
  "a search whose limits leave nothing": (
    <SearchResults
      view={{
        ...FOUND,
        unclear: ["topic", "from", "order"],
        count: 0,
        found: [],
        pages: [],
        without: { count: 3, href: "/search?q=x" },
      }}
      site={SITE}
      words={words}
    />
  ),
  "an archive": (
    <Archive
      view={{
        href: "/archive",
        count: 3,
        years: [
          {
            year: "2026",
            count: 3,
            months: [{ name: "March 2026", href: "/archive/2026/03", machine: "2026-03", count: 3 }],
          },
        ],
      }}
      words={words}
    />
  ),
  "an empty archive": <Archive view={{ href: "/archive", count: 0, years: [] }} words={words} />,
  "a month": (
    <Month
      view={{
        name: "March 2026",
        machine: "2026-03",
        href: "/archive/2026/03",
        archiveHref: "/archive",
        count: 41,
        days: DAYS,
        pages: pages(3, 3),
        older: { name: "February 2026", href: "/archive/2026/02" },
      }}
      words={words}
    />
  ),
  "no corrections": (
    <Corrections view={{ days: [] }} site={{ ...SITE, contactEmail: undefined }} words={words} />
  ),
  corrections: (
    <Corrections
      view={{
        days: [
          {
            dayWords: "Thursday, 5 March",
            machine: "2026-03-05",
            entries: [
              {
                kind: "corrected",
                moment: CORRECTED,
                headline: "The old lock",
                href: "/x/changes#entry-2",
                note: "1988.",
              },
              { kind: "killed", moment: CORRECTED },
            ],
          },
        ],
      }}
      site={SITE}
      words={words}
    />
  ),
  "an unknown address": <NotFound site={SITE} recent={[story()]} words={words} />,
  "an unknown address of an empty paper": <NotFound site={SITE} recent={[]} words={words} />,
  "a killed story": (
    <Killed
      killed={{
        headline: "Port office sold the lock",
        moment: CORRECTED,
        reason: "error",
        replacement: { name: "It did not", href: "/y" },
        latest: [story()],
      }}
      site={SITE}
      words={words}
    />
  ),
  "a killed story of which nothing may be said": (
    <Killed killed={{ moment: CORRECTED, latest: [] }} site={SITE} words={words} />
  ),
  "the head and foot": (
    <>
      <SiteHead site={SITE} words={words} />
      <SiteFoot site={SITE} words={words} />
    </>
  ),
  "the head and foot of a paper that has only a name": (
    <>
      <SiteHead
        site={{ ...SITE, lastUpdate: undefined, editions: [], sections: [], description: "" }}
        words={words}
      />
      <SiteFoot site={{ ...SITE, sections: [], description: "", contactEmail: undefined }} words={words} />
    </>
  ),
};

describe("the pages of the site", () => {
  it.each(Object.entries(PAGES))("%s is clean", async (_, page) =>
    expect(await markupFaults(shown(page))).toEqual([]),
  );

  it("an empty front says so in one sentence", () =>
    expect(shown(PAGES["an empty front"] ?? <p />)).toContain("Nothing has been published here yet."));

  it("a part is called as its editors named it, or as the section that fills it", () => {
    const html = shown(<Front front={FRONT} site={SITE} words={words} />);
    expect(html).toContain('<h2 id="part-good">The valley</h2>');
    expect(html).toContain('<h2 id="part-city"><a href="/city">City</a></h2>');
  });

  it("news that breaks stands above everything, with its time", () => {
    const html = shown(<Front front={FRONT} site={SITE} words={words} />);
    expect(html).toMatch(/Breaking news<\/b> <a href="\/city\/lock">The lock is open<\/a> <time/);
    expect(html.indexOf("The lock is open")).toBeLessThan(html.indexOf("<article"));
  });

  it("only the first picture of a front is fetched before everything else", () => {
    const html = renderToStaticMarkup(<Front front={FRONT} site={SITE} words={words} />);
    expect(html.match(/fetchPriority="high"/gi)?.length).toBeLessThanOrEqual(2);
    expect(html.split("<article").filter((part) => /<img[^>]*fetchPriority="high"/i.test(part))).toHaveLength(
      1,
    );
  });

  it("the newest list names each day but today's", () => {
    const html = shown(<Front front={FRONT} site={SITE} words={words} />);
    const days = [...html.matchAll(/<h3>([^<]*)<\/h3>/g)].map((found) => found[1]);
    expect(days).toEqual(["4 March 2026", "26 October 2022"]);
  });

  it("yesterday's stories under the heading of today say that they are yesterday's", () => {
    const html = shown(<Front front={FRONT} site={SITE} words={words} />);
    expect(html).toContain('<time dateTime="2026-03-04T07:30:00+05:00">Yesterday, 07:30</time>');
    expect(html).toContain('<time dateTime="2026-03-05T18:10:00+05:00">18:10</time>');
  });

  it("older stories in the day's list are named by their day", () => {
    const html = shown(
      <Front
        front={alone({ id: "river", layout: "river", stories: [story({ published: A_DAY })] })}
        site={SITE}
        words={words}
      />,
    );
    expect(html).toContain('<h2 id="part-river">Earlier</h2>');
    expect(html).toContain('<p class="meta"><time dateTime="2022-10-26">26 October 2022</time></p>');
  });

  it("a list of many pages leads to the newest, the oldest and those nearby", () => {
    const list = { days: DAYS, pages: pages(37, 20) };
    const html = shown(<NamedList list={list} name="The Oimak" words={words} />);
    const numbers = [...html.matchAll(/page=(\d+)" ?(?:aria-current="page")?>\d/g)].map((found) => found[1]);
    expect(numbers).toEqual(["37", "21", "20", "19", "1"]);
    expect(html).toContain('rel="next" href="/city?page=19"');
    expect(html).toContain('rel="prev" href="/city?page=21"');
  });
});

describe.each(WORD_LANGUAGES)("the change log in %s", (language) => {
  const page = (kinds: readonly (typeof PUBLIC_ENTRY_KINDS)[number][], more = {}) =>
    shown(
      <Changes
        story={{ headline: "The old lock", href: "/city/old-lock" }}
        changes={kinds.map((kind, index) => ({
          anchor: `entry-${index + 1}`,
          kind,
          moment: PUBLISHED,
          ...more,
        }))}
        dataHref="/city/old-lock/changes.json"
        words={wordsFor(language)}
      />,
    );

  it("has words for every kind of entry, with a note and without", async () => {
    expect(await markupFaults(page(PUBLIC_ENTRY_KINDS))).toEqual([]);
    const full = page(PUBLIC_ENTRY_KINDS, { note: "A note.", announces: A_DAY, source: "an older page" });
    expect(await markupFaults(full)).toEqual([]);
    expect(full).not.toContain("site.");
  });

  it("says the day that an imported entry announces, and where it comes from", () => {
    const html = page(["imported"], { announces: A_DAY, source: "an older page" });
    expect(html).toContain(A_DAY.words);
    expect(html).toContain("an older page");
  });

  it("says of a redacted entry and of its neighbour that something is gone, and when it was removed", async () => {
    const html = page(["updated"], { redacted: CORRECTED }) + page(["updated"], { diffRedacted: true });
    expect(html).toContain(CORRECTED.words);
    expect(html.match(/change__gone/g)).toHaveLength(2);
    expect(html).not.toContain("site.");
    expect(
      await markupFaults(page(["redacted", "updated"], { redacted: CORRECTED, diffRedacted: true })),
    ).toEqual([]);
  });

  it("gives every entry the anchor that stamps lead to", () =>
    expect(page(["published", "corrected"])).toMatch(/id="entry-1"[\s\S]*id="entry-2"/));
});
