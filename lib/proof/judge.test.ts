import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { Corrections } from "@/components/site/corrections";
import { CORRECTED, SITE } from "@/components/story/sample-story";
import { wordsFor } from "@/lib/words/words";
import { judge, type Expectation, type Presence } from "./judge";

const MODIFIED = "2026-11-21T14:05:00+05:00";
const URL_OF_STORY = "https://newsroom.example/city/lock";

function page(...marks: [story: number, entry: number][]) {
  const text = marks.map(
    ([story, entry]) => `<article data-story="${story}" data-entry="${entry}"><h2>A</h2></article>`,
  );
  return { status: 200, text: `<main>${text.join("")}</main>`, location: null };
}

function status(code: number, location: string | null = null) {
  return { status: code, text: "", location };
}

const story = { of: "page", story: 12, entry: 3, status: 200 } as const;
const list = (presence: Presence) => ({ of: "list", story: 12, entry: 3, presence }) as const;

describe("a story's own page", () => {
  it.each([
    ["shows the newest entry", page([12, 3], [7, 1]), { state: "confirmed" }],
    ["was changed again meanwhile", page([12, 4]), { state: "confirmed" }],
    ["shows an older entry", page([12, 2], [7, 3]), { state: "stale", entry: 2 }],
    ["shows another story only", page([7, 3]), { state: "stale" }],
    ["is not there", status(404), { state: "wrong", status: 404 }],
    ["is broken", status(500), { state: "wrong", status: 500 }],
  ] as const)("that %s is judged so", (_what, answer, verdict) => {
    expect(judge(story, answer)).toEqual(verdict);
  });

  it("is a notice after the end, and stale while the text can still be read", () => {
    const killed: Expectation = { ...story, status: 410 };
    expect(judge(killed, status(410))).toEqual({ state: "confirmed" });
    expect(judge(killed, page([12, 2]))).toEqual({ state: "stale" });
    expect(judge({ ...story, status: 404 }, status(410))).toEqual({ state: "wrong", status: 410 });
  });

  it("sends readers of a former address on", () => {
    const expected: Expectation = { of: "redirect", to: "/city/lock" };
    expect(judge(expected, status(308, "/city/lock"))).toEqual({ state: "confirmed" });
    expect(judge(expected, status(308, "/city/dam"))).toEqual({ state: "wrong", status: 308 });
    expect(judge(expected, page([12, 3]))).toEqual({ state: "wrong", status: 200 });
  });

  it("has its change log beside it, with the newest entry", () => {
    const expected: Expectation = { of: "changes", anchor: "entry-3", status: 200 };
    const log = (anchor: string) => ({ status: 200, text: `<li id="${anchor}">`, location: null });
    expect(judge(expected, log("entry-3"))).toEqual({ state: "confirmed" });
    expect(judge(expected, log("entry-33"))).toEqual({ state: "stale" });
  });
});

describe("a list", () => {
  it.each([
    ["must", page([12, 3]), { state: "confirmed" }],
    ["must", page([12, 3], [12, 2]), { state: "stale", entry: 2 }],
    ["must", page([7, 1]), { state: "stale" }],
    ["may", page([7, 1]), { state: "notOnIt" }],
    ["may", page([12, 2]), { state: "stale", entry: 2 }],
    ["mustNot", page([7, 1]), { state: "gone" }],
    ["mustNot", page([12, 3]), { state: "stale" }],
    ["mustNot", status(404), { state: "gone" }],
    ["must", status(404), { state: "wrong", status: 404 }],
  ] as const)("that %s hold the story is judged by what it shows (%#)", (presence, answer, verdict) => {
    expect(judge(list(presence), answer)).toEqual(verdict);
  });
});

const FEEDS = {
  rss: (url: string, date: string) =>
    `<rss xmlns:atom="a"><channel><link>https://newsroom.example/</link><item><link>${url}</link><atom:updated>${date}</atom:updated></item></channel></rss>`,
  atom: (url: string, date: string) =>
    `<feed><link href="https://newsroom.example/"/><entry><link href="${url}"/><updated>${date}</updated></entry></feed>`,
  json: (url: string, date: string) => JSON.stringify({ items: [{ url, date_modified: date }] }),
  sitemap: (url: string, date: string) =>
    `<urlset><url><loc>${url}</loc><lastmod>${date}</lastmod></url></urlset>`,
};

describe.each(["rss", "atom", "json", "sitemap"] as const)("a feed or sitemap (%s)", (format) => {
  const dates = (presence: Presence) =>
    ({ of: "dates", format, url: URL_OF_STORY, modified: MODIFIED, presence }) as const;
  const answer = (url: string, date: string) => ({
    status: 200,
    text: FEEDS[format](url, date),
    location: null,
  });

  it("carries the story's address and the date of its last change", () => {
    expect(judge(dates("must"), answer(URL_OF_STORY, MODIFIED))).toEqual({ state: "confirmed" });
    const older = answer(URL_OF_STORY, "2026-11-21T14:04:00+05:00");
    expect(judge(dates("must"), older)).toEqual({ state: "stale" });
    expect(judge(dates("must"), answer(`${URL_OF_STORY}-2`, MODIFIED))).toEqual({ state: "stale" });
  });

  it("carries nothing of a story that has ended", () => {
    expect(judge(dates("mustNot"), answer(URL_OF_STORY, MODIFIED))).toEqual({ state: "stale" });
    expect(judge(dates("mustNot"), answer(`${URL_OF_STORY}-2`, MODIFIED))).toEqual({ state: "gone" });
  });

  it("is stale when nobody can read it", () => {
    expect(judge(dates("must"), { status: 200, text: "<not", location: null })).toEqual({ state: "stale" });
  });
});

/** The page of corrections as readers are sent it, with one line. */
function correctionsPage() {
  const entry = { kind: "corrected", moment: CORRECTED, headline: "The old lock", note: "1988." } as const;
  const view = { days: [{ dayWords: "5 March", machine: "2026-03-05", entries: [entry] }] };
  const text = renderToStaticMarkup(createElement(Corrections, { view, site: SITE, words: wordsFor("en") }));
  return { status: 200, text, location: null };
}

describe("other places", () => {
  it("the page of corrections, as it is really written, holds its line at its instant and no other", () => {
    const line = { of: "line", machine: CORRECTED.machine } as const;
    expect(judge({ ...line, presence: "must" }, correctionsPage())).toEqual({ state: "confirmed" });
    expect(judge({ ...line, presence: "mustNot" }, correctionsPage())).toEqual({ state: "stale" });
    const later = { ...line, machine: MODIFIED };
    expect(judge({ ...later, presence: "must" }, correctionsPage())).toEqual({ state: "stale" });
    expect(judge({ ...later, presence: "mustNot" }, correctionsPage())).toEqual({ state: "gone" });
  });

  it("the list of sitemaps names the story's, and the page of corrections its line", () => {
    const text = `<sitemapindex><sitemap><loc>${URL_OF_STORY}</loc><lastmod>2026-11-21</lastmod></sitemap></sitemapindex>`;
    const index = { status: 200, text, location: null };
    expect(judge({ of: "index", url: URL_OF_STORY }, index)).toEqual({ state: "confirmed" });
    expect(judge({ of: "index", url: "https://newsroom.example/other" }, index)).toEqual({ state: "stale" });
    const line = { of: "line", machine: MODIFIED, presence: "must" } as const;
    const said = { status: 200, text: `<time datetime="${MODIFIED}">`, location: null };
    expect(judge(line, said)).toEqual({ state: "confirmed" });
    expect(judge(line, page())).toEqual({ state: "stale" });
  });
});
