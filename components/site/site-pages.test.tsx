import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { markupFaults } from "@/components/story/markup-faults";
import { A_DAY, CORRECTED, PUBLISHED, SITE, TEASER } from "@/components/story/sample-story";
import { PUBLIC_ENTRY_KINDS, type FrontView, type TeaserView } from "@/lib/stories/view";
import { WORD_LANGUAGES, wordsFor } from "@/lib/words/words";
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

const FRONT: FrontView = {
  day: { machine: "2026-03-05", words: "Thursday, 5 March", yesterday: "2026-03-04" },
  lead: story(),
  second: [story(), story(BARE())],
  side: [story(), story(BARE()), story({ kind: "opinion" })],
  today: [story({ published: CORRECTED }), story(), story(BARE())],
  recent: [story(), story({ latest: { kind: "corrected", moment: CORRECTED } }), story({ published: A_DAY })],
  opinion: [story({ kind: "opinion" }), story({ kind: "opinion", bylines: [] })],
  desks: [{ section: { name: "City", href: "/city" }, stories: [story(), story(BARE())] }],
};
const EMPTY_FRONT: FrontView = { second: [], side: [], today: [], recent: [], opinion: [], desks: [] };
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

const PAGES: Record<string, ReactElement> = {
  "a full front": <Front front={FRONT} site={SITE} words={words} />,
  "an empty front": <Front front={EMPTY_FRONT} site={SITE} words={words} />,
  "a front with a lead alone": (
    <Front front={{ ...EMPTY_FRONT, lead: story(BARE()) }} site={SITE} words={words} />
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
    <SearchResults view={{ query: "", count: 0, stories: [], pages: [] }} site={SITE} words={words} />
  ),
  "search results": (
    <SearchResults
      view={{ query: '"<lock>"', count: 2, stories: [story(), story(BARE())], pages: pages(2, 1) }}
      site={SITE}
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
      <Front front={{ ...FRONT, today: [story({ published: A_DAY })] }} site={SITE} words={words} />,
    );
    expect(html).toContain('<h2 id="river">Earlier</h2>');
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
