import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { FULL_STORY } from "@/components/story/sample-story";
import { Story } from "@/components/story/story";
import { wordsFor } from "@/lib/words/words";
import { blockersOf } from "./finding";
import { readPage } from "./read-page";
import type { About } from "./text";

const ABOUT: About = {
  kind: "news",
  today: "2026-11-22",
  paragraphs: ["The gate opened at noon.", "None of us knew, the mayor said."],
};

type Parts = {
  head?: string;
  byline?: string;
  lead?: string;
  body?: string;
  end?: string;
  headline?: string;
};

const BYLINE = `<p class="sr-only">By</p><ul class="byline"><li><a href="/people/lev" rel="author">Lev Ansar</a><span class="role">reporter</span></li></ul>`;
const FIGURE = `<figure class="fig"><img src="/media/a.jpg" alt="A gate"><figcaption class="fig__words"><span class="caption">The gate.</span><span class="credit">Dana Ermek</span></figcaption></figure>`;

function page(parts: Parts): string {
  const { head = "", byline = BYLINE, lead = "", end = "", headline = "The old lock opens" } = parts;
  const { body = "<p>The gate opened at noon.</p>" } = parts;
  return `<!DOCTYPE html><html lang="en"><head><title>${headline} | Newsroom</title>${head}</head><body>
    <aside class="preview-line">null undefined <p></p> TK</aside>
    <main><article class="article"><div class="article__head"><h1>${headline}</h1><p class="standfirst">It took a year.</p></div>
    <div class="article__meta">${byline}<p class="dateline">Talmer</p><ul class="stamps"><li><span class="kind">Published</span> <time datetime="2026-11-21T14:05:00+05:00">21 November 2026</time></li></ul></div>
    ${lead}<div class="article__body prose">${body}</div>${end}</article></main></body></html>`;
}

const found = (parts: Parts, about: About = ABOUT) =>
  readPage(page(parts), about).map(({ code, place, found: what }) =>
    [code, place, what].filter((part) => part !== undefined).join(" · "),
  );
const codes = (parts: Parts) => readPage(page(parts), ABOUT).map(({ code }) => code);

describe("a rendered page", () => {
  it("passes when everything is there, whatever stands around the article", () => {
    expect(found({ lead: FIGURE.replace('"fig"', '"fig article__lead"') })).toEqual([]);
  });

  it("finds in a story with every kind of block only the picture that has no credit", () => {
    const story = createElement(Story, { story: FULL_STORY, words: wordsFor("en") });
    const html = renderToStaticMarkup(story);
    const stops = blockersOf(readPage(html, ABOUT)).map(({ code, place }) => [code, place]);
    expect(stops).toEqual([["pictureNoCredit", "body"]]);
  });

  it("is broken where no story stands on it", () => {
    expect(readPage("<html><body><p>Not found</p></body></html>", ABOUT)).toEqual([
      { level: "blocker", code: "pageBroken", overridable: false, place: "page" },
    ]);
  });

  it.each<[string, Parts, string[]]>([
    ["no headline", { headline: "" }, ["noHeadline · headline"]],
    ["a headline of spaces", { headline: "  " }, ["noHeadline · headline"]],
    ["no byline", { byline: "" }, ["noByline · bylines"]],
    ["no text", { body: "" }, ["emptyBody · body", "emptyBox · body · div"]],
    [
      "no alternative text",
      { body: `<p>A gate.</p>${FIGURE.replace(' alt="A gate"', "")}` },
      ["pictureNoAlt · body"],
    ],
    [
      "alternative text of spaces",
      { lead: FIGURE.replace('"A gate"', '" "').replace('"fig"', '"fig article__lead"') },
      ["pictureNoAlt · lead"],
    ],
    [
      "no credit",
      {
        lead: FIGURE.replace('<span class="credit">Dana Ermek</span>', "").replace(
          '"fig"',
          '"fig article__lead"',
        ),
      },
      ["pictureNoCredit · lead"],
    ],
    [
      "a picture outside every figure",
      { body: `<p>A gate.</p><div><img src="/media/a.jpg" alt="A gate"></div>` },
      ["pictureNoCredit · body"],
    ],
  ])("stops %s", (_, parts, expected) => {
    expect(found(parts)).toEqual(expected);
  });

  it("lets a picture be decorative", () => {
    expect(found({ body: `<p>A gate.</p>${FIGURE.replace('"A gate"', '""')}` })).toEqual([]);
  });

  it.each([
    ["None"],
    ["null"],
    ["undefined"],
    ["NaN"],
    ["[object Object]"],
    ["Invalid Date"],
    ["()"],
    ["[ ]"],
    ["{}"],
    ["None None"],
  ])("stops a paragraph, a caption, an alternative text and a byline that say only “%s”", (value) => {
    expect(codes({ body: `<p>The gate opened.</p><p>${value}</p>` })).toEqual(["leaked"]);
    expect(codes({ body: `<p>A gate.</p>${FIGURE.replace("The gate.", value)}` })).toEqual(["leaked"]);
    expect(codes({ body: `<p>A gate.</p>${FIGURE.replace("A gate", value)}` })).toEqual(["leaked"]);
    expect(codes({ byline: BYLINE.replace("Lev Ansar", value) })).toEqual(["leaked"]);
    expect(codes({ byline: BYLINE.replace("reporter", value) })).toEqual(["leaked"]);
  });

  it.each([
    ["{{ name }}"],
    ["${price}"],
    ["<%= title %>".replaceAll("<", "&lt;")],
    ["%(count)s"],
    ["{% if %}"],
    ["[object Object]"],
    ["(None)"],
  ])("stops “%s” in the middle of a sentence", (value) => {
    expect(codes({ body: `<p>Dear ${value}, the gate is open.</p>` })).toEqual(["leaked"]);
  });

  it.each([
    ["None of us knew, the mayor said."],
    ["<em>None</em> of us knew."],
    ["The council may nullify the vote."],
    ["He lives in Nanaimo, and Nan knows."],
    ["An undefined border runs here."],
    ["Nobody (none at all) came."],
    ["It cost 5% (some say 6%) more."],
    ["The map shows f() as a curve."],
    ["Prices in $ and {braces} are unusual."],
  ])("lets a person write “%s”", (sentence) => {
    expect(found({ body: `<p>${sentence}</p>` })).toEqual([]);
  });

  it("takes “None” in a table or beside a term for an answer, and “NaN” there for a leak", () => {
    const table = (value: string) => ({
      body: `<p>A gate.</p><figure class="data"><section class="data__scroll"><table><tbody><tr><td>Injured</td><td>${value}</td></tr></tbody></table></section></figure>`,
    });
    const pairs = (value: string) => ({
      body: `<p>A gate.</p><aside class="facts"><dl><div><dt>Injured</dt><dd>${value}</dd></div></dl></aside>`,
    });
    expect(found(table("None"))).toEqual([]);
    expect(found(pairs("None"))).toEqual([]);
    expect(found(table("NaN"))).toEqual(["leaked · body · NaN"]);
    expect(found(pairs("undefined"))).toEqual(["leaked · body · undefined"]);
  });

  it("finds values in addresses, labels, the head and the data for machines", () => {
    expect(codes({ body: `<p>A <a href="/people/undefined">gate</a>.</p>` })).toEqual(["leaked"]);
    expect(codes({ body: `<p>A <a href="/city/null-island">gate</a>.</p>` })).toEqual([]);
    expect(codes({ body: `<p>A gate.</p><section aria-label="None"><p>Facts.</p></section>` })).toEqual([
      "leaked",
    ]);
    expect(codes({ head: `<meta property="og:description" content="None">` })).toEqual(["leaked"]);
    expect(codes({ head: `<meta property="og:description" content="None of us knew.">` })).toEqual([]);
    expect(codes({ head: `<meta name="twitter:title" content="undefined">` })).toEqual(["leaked"]);
    const data = (value: string) => ({ end: `<script type="application/ld+json">${value}</script>` });
    expect(codes(data(`{"headline":"None","author":[{"name":"Lev"}]}`))).toEqual(["leaked"]);
    expect(codes(data(`{"headline":"None of us","image":null}`))).toEqual([]);
  });

  it("finds a value that the page put together with its own words", () => {
    expect(codes({ byline: BYLINE.replace("By", "By <!-- -->None") })).toEqual(["leaked"]);
  });

  it.each([
    ["The bridge cost TK million.", "editorsMark · body · TK"],
    ["The bridge cost XXX million.", "editorsMark · body · XXX"],
    ["He is 54 [CHECK] years old.", "editorsMark · body · [CHECK]"],
    ["Ему 54 [ПРОВЕРИТЬ] года.", "editorsMark · body · [ПРОВЕРИТЬ]"],
  ])("stops the editor's mark in “%s”", (text, expected) => {
    expect(found({ body: `<p>${text}</p>` })).toEqual([expected]);
  });

  it.each([
    ["The ATKA bridge"],
    ["KazTK, a company"],
    ["the film XXXL"],
    ["please [check in] here"],
    ["TKачук"],
  ])("lets the word “%s” be", (text) => {
    expect(found({ body: `<p>${text}</p>` })).toEqual([]);
  });

  it.each(["2026-11-21", "2026-11-21T14:05:00+05:00", "2026-11-21T09:05Z"])("reads the date %s", (date) => {
    expect(found({ body: `<p>On <time datetime="${date}">a day</time>.</p>` })).toEqual([]);
  });

  it.each(["Invalid Date", "", "2026-02-30", "21.11.2026", "2026-11-21T14:05", "2026-11-21T25:05:00Z"])(
    "stops the date “%s”, which is none",
    (date) => {
      expect(codes({ body: `<p>On <time datetime="${date}">a day</time>.</p>` })).toEqual(["invalidTime"]);
    },
  );

  it.each([
    [
      "a caption",
      `<figure class="fig"><img src="/a.jpg" alt="A"><figcaption><span class="credit">D. E.</span></figcaption></figure><figure class="data"><figcaption></figcaption><table><tr><td>1</td></tr></table></figure>`,
      "figcaption",
    ],
    ["a list's item", "<ul><li>One</li><li> </li></ul>", "li"],
    ["a heading", "<h2></h2>", "h2"],
    ["a whole box", `<aside class="facts"><ul><li></li></ul></aside>`, "aside"],
    ["a link", `<p>See <a href="/city"></a>there.</p>`, "a"],
  ])("stops the empty box of %s", (_, markup, name) => {
    expect(found({ body: `<p>A gate.</p>${markup}` })).toEqual([`emptyBox · body · ${name}`]);
  });

  it("lets a table have empty cells and a divider be empty", () => {
    expect(found({ body: "<p>A gate.</p><hr><table><tr><td>1</td><td></td></tr></table>" })).toEqual([]);
  });

  it("stops a separator with nothing beside it", () => {
    expect(found({ byline: BYLINE.replace("Lev Ansar", "Lev Ansar ·") })).toContain("emptyBox · bylines · ·");
    expect(found({ body: `<p>A gate.</p>${FIGURE.replace("Dana Ermek", "Dana Ermek / ")}` })).toEqual([
      "emptyBox · body · /",
    ]);
    expect(found({ body: "<p>We saw one thing only —</p><p>– A gate, she said.</p>" })).toEqual([]);
  });

  it("names the paragraph in which it found something", () => {
    const about = { ...ABOUT, paragraphs: ["One.", "He is TK years old."] };
    expect(found({ body: "<p>One.</p><p>He is <strong>TK</strong> years old.</p>" }, about)).toEqual([
      "editorsMark · paragraph 2 · TK",
    ]);
  });

  it("does not read the stories that stand beside this one", () => {
    const end = `<section class="related"><article class="story"><img src="/b.jpg"><h3><a href="/x">TK</a></h3><p></p></article></section>`;
    expect(found({ end })).toEqual([]);
  });
});
