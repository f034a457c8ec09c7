import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { markupFaults } from "@/components/story/markup-faults";
import { CORRECTED, SITE } from "@/components/story/sample-story";
import { wordsFor } from "@/lib/words/words";
import { Archive, Month } from "./archive";
import { Corrections } from "./corrections";
import { Front } from "./front";
import { Killed } from "./killed";
import { NamedList } from "./named-list";
import { NotFound } from "./not-found";
import { alone, BARE, DAYS, FOUND, FRONT, pages, SEARCH, story, withoutPreloads } from "./sample-site";
import { SearchResults } from "./search-results";
import { SectionList } from "./section-list";
import { SiteFoot } from "./site-foot";
import { SiteHead } from "./site-head";

const words = wordsFor("en");

const PAGES: Record<string, ReactElement> = {
  "a full front": <Front front={FRONT} site={SITE} words={words} />,
  "an empty front": <Front front={{ parts: [] }} site={SITE} words={words} />,
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
    expect(await markupFaults(withoutPreloads(renderToStaticMarkup(page)))).toEqual([]),
  );
});
