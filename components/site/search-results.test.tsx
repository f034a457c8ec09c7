import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { markupFaults } from "@/components/story/markup-faults";
import { SITE } from "@/components/story/sample-story";
import type { SearchView } from "@/lib/search/fields";
import type { TeaserView } from "@/lib/stories/view";
import { wordsFor } from "@/lib/words/words";
import { FOUND, SEARCH, story } from "./sample-site";
import { SearchResults } from "./search-results";

const page = (view: SearchView, language = "en") =>
  renderToStaticMarkup(<SearchResults view={view} site={{ ...SITE, language }} words={wordsFor(language)} />);
const said = (html: string) => html.replace(/<[^>]+>/g, "|").replace(/\|+/g, "|");

describe("an opinion", () => {
  const opinion = (section: string, label: string): TeaserView =>
    story({
      kind: "opinion",
      label: { kind: "opinion", words: label },
      section: { name: section, href: "/columns" },
      bylines: [{ name: "Rosa Emmel" }, { name: "Lev Ansar" }],
    });
  const found = (one: TeaserView) =>
    page({
      ...SEARCH,
      ...FOUND,
      facets: [],
      found: [{ story: one, headline: [{ text: "x", marked: false }], excerpt: [] }],
    });

  it("among results has its authors, and is called so once where its section is called the same", () => {
    expect(said(found(opinion("Opinion", "Opinion")))).toContain("|Opinion|x|Rosa Emmel and Lev Ansar|");
    expect(said(found(opinion("City", "Opinion")))).toContain("|Opinion|x|City|Rosa Emmel and Lev Ansar|");
    expect(found(story({ bylines: [{ name: "Rosa Emmel" }] }))).not.toContain("Rosa Emmel");
  });

  it.each([
    ["Opinion", "Opinion"],
    ["Пікір", "пікір"],
  ])("close to what was written is called %s once", async (section, label) => {
    const html = page({ ...SEARCH, near: [opinion(section, label)] });
    expect(said(html).toLowerCase().split(label.toLowerCase())).toHaveLength(2);
    expect(html).toContain(`<a href="/columns"><span class="genre">${label}</span></a>`);
    expect(await markupFaults(html)).toEqual([]);
  });
});

describe("a search that found nothing", () => {
  const asked = { words: "the lock", limits: {}, order: "relevance" as const };
  const hint = wordsFor("en")("site.searchPage.help.spelling");

  it.each(["words", "limits", "common", "noWords"] as const)("says its own cause: %s", async (cause) => {
    const html = page({ ...SEARCH, asked, cause });
    expect(html).toContain(wordsFor("en")(`site.searchPage.nothing.${cause}`));
    expect(html.includes(hint)).toBe(cause === "words");
    expect(await markupFaults(html)).toEqual([]);
  });

  it.each(["en", "ru", "kk"])("offers in %s to turn days that are the wrong way round", (language) => {
    const turned = { from: "DAY-2", until: "DAY-1", href: "/search?q=lock&from=1&until=2" };
    const html = page({ ...SEARCH, asked, cause: "limits", turned }, language);
    expect(html).toMatch(/<a href="\/search\?q=lock&amp;from=1&amp;until=2">[^<]*DAY-1[^<]*DAY-2<\/a>/);
  });
});
