import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { RelatedStories } from "@/components/story/related-stories";
import { markupFaults } from "@/components/story/markup-faults";
import { SITE } from "@/components/story/sample-story";
import { FRONT_LAYOUTS } from "@/lib/fronts/fields";
import type { TeaserView } from "@/lib/stories/view";
import { wordsFor } from "@/lib/words/words";
import { Front } from "./front";
import { NamedList } from "./named-list";
import { alone, FOUND, story } from "./sample-site";
import { SearchResults } from "./search-results";
import { SectionList } from "./section-list";
import { SeriesList } from "./series-list";

const words = wordsFor("en");
const PAID = "Sponsored: paid for by Talmer Dairy";
const teaser = (kind: TeaserView["kind"], said: string) =>
  story({ kind, label: { kind: kind as "opinion", words: said } });

/** Every place where a story can be met, with this one in it. */
function places(one: TeaserView): Record<string, ReactElement> {
  const days = [{ dayWords: "Wednesday, 4 March", machine: "2026-03-04", stories: [one] }];
  const section = { section: { name: "City", href: "/city" }, pages: [] };
  const fronts = FRONT_LAYOUTS.map((layout) => [
    `a front, ${layout}`,
    <Front
      key={layout}
      front={alone({ id: "part", layout, name: "A part", stories: [story(), one] })}
      site={SITE}
      words={words}
    />,
  ]);
  const found = [{ story: one, headline: [{ text: "x", marked: false }], excerpt: [] }];
  return {
    ...(Object.fromEntries(fronts) as Record<string, ReactElement>),
    "the head of a front": (
      <Front front={alone({ id: "part", layout: "lead", stories: [one] })} site={SITE} words={words} />
    ),
    "a list": <NamedList list={{ days, pages: [] }} name="The Oimak" words={words} />,
    "the head of a section": (
      <SectionList view={{ ...section, lead: one, days: [] }} site={SITE} recent={[]} words={words} />
    ),
    "search results": <SearchResults view={{ ...FOUND, found }} site={SITE} words={words} />,
    "related stories": <RelatedStories stories={[one]} words={words} />,
    "a series": (
      <SeriesList
        view={{
          name: "The lock",
          href: "/series/lock",
          count: 1,
          parts: [{ number: 1, story: one }],
          pages: [],
        }}
        words={words}
      />
    ),
  };
}

describe.each([
  ["sponsored", PAID],
  ["analysis", "Analysis"],
  ["opinion", "Opinion"],
] as const)("a story that is %s", (kind, said) => {
  it.each(Object.entries(places(teaser(kind, said))))("says so in %s, before its headline", (_, page) => {
    const html = renderToStaticMarkup(page);
    const label = html.indexOf(`>${said}</span>`);
    expect(label).toBeGreaterThan(-1);
    expect(html.indexOf("<a ", label)).toBeGreaterThan(label);
  });

  it("leaves no fault behind in any of them", async () => {
    for (const page of Object.values(places(teaser(kind, said))))
      expect(
        await markupFaults(renderToStaticMarkup(page).replace(/<link rel="preload"[^>]*>/g, "")),
      ).toEqual([]);
  });
});

it("the strip of opinions does not say a second time that they are opinions, and says what is none", () => {
  const strip = (one: TeaserView) =>
    renderToStaticMarkup(
      <Front front={alone({ id: "part", layout: "opinion", stories: [one] })} site={SITE} words={words} />,
    );
  expect(strip(teaser("opinion", "Opinion"))).not.toContain("genre");
  expect(strip(teaser("sponsored", PAID))).toContain(PAID);
});

it("a series numbers its parts from the page’s first, and leads to the pages around it in that order", async () => {
  const html = renderToStaticMarkup(
    <SeriesList
      view={{
        ...{ name: "The lock", href: "/series/lock", about: "Five parts.", count: 25 },
        parts: [21, 22].map((number) => ({ number, story: story() })),
        pages: [1, 2].map((number) => ({
          number,
          href: `/series/lock?page=${number}`,
          current: number === 2,
        })),
      }}
      words={words}
    />,
  );
  expect(html).toContain('<ol class="parts" start="21">');
  expect(html).toContain("Part 21");
  expect(html).toContain('rel="prev" href="/series/lock?page=1">Earlier parts');
  expect(await markupFaults(html)).toEqual([]);
});
