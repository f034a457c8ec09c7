import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { Corrections } from "@/components/site/corrections";
import { PartsBeside } from "@/components/story/part-of";
import { CORRECTED, SITE } from "@/components/story/sample-story";
import { atom } from "@/lib/feeds/atom";
import type { Feed } from "@/lib/feeds/feed";
import { jsonFeed } from "@/lib/feeds/json-feed";
import { rss } from "@/lib/feeds/rss";
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

const HEADLINE = "The old lock";
const LINE = { href: "/city/lock/changes#entry-2", words: HEADLINE };

/** The page of corrections as readers are sent it, with one line that names the story or does not. */
function correctionsPage(
  link: { href?: string; headline?: string } = { href: LINE.href, headline: HEADLINE },
) {
  const entry = { kind: "corrected", moment: CORRECTED, note: "1988.", ...link } as const;
  const view = { days: [{ dayWords: "5 March", machine: "2026-03-05", entries: [entry] }] };
  const text = renderToStaticMarkup(createElement(Corrections, { view, site: SITE, words: wordsFor("en") }));
  return { status: 200, text, location: null };
}

describe("the page of corrections, as it is really written", () => {
  const line = { of: "line", machine: CORRECTED.machine, link: LINE } as const;

  it("holds the line at its instant and no other", () => {
    expect(judge({ ...line, presence: "must" }, correctionsPage())).toEqual({ state: "confirmed" });
    const later = { ...line, machine: MODIFIED };
    expect(judge({ ...later, presence: "must" }, correctionsPage())).toEqual({ state: "stale" });
    expect(judge({ ...later, presence: "may" }, correctionsPage())).toEqual({ state: "notOnIt" });
  });

  it("is stale while it names the story by a headline or an address that it has no more", () => {
    const renamed = { ...line, link: { ...LINE, words: "The new lock" } };
    expect(judge({ ...renamed, presence: "must" }, correctionsPage())).toEqual({ state: "stale" });
    const moved = { ...line, link: { ...LINE, href: "/valley/lock/changes#entry-2" } };
    expect(judge({ ...moved, presence: "must" }, correctionsPage())).toEqual({ state: "stale" });
  });

  it("leads to nothing of a story that is gone", () => {
    const gone = { ...line, link: null, presence: "must" } as const;
    expect(judge(gone, correctionsPage())).toEqual({ state: "stale" });
    expect(judge(gone, correctionsPage({}))).toEqual({ state: "confirmed" });
  });
});

const ITEM = { url: `${URL_OF_STORY}/changes#entry-2`, title: `Correction: ${HEADLINE}`, modified: MODIFIED };

/** A feed with one item, as the site writes it. */
function feedOf(format: "rss" | "atom" | "json", { url, title, modified } = ITEM) {
  const item = { id: "tag:entry-2", href: url, title, authors: [], published: modified, modified };
  const feed = { ...FEED, items: [item] };
  const text = { rss, atom, json: jsonFeed }[format](feed);
  return { status: 200, text: String(text), location: null };
}

const FEED: Feed = {
  title: "Corrections",
  description: "All of them",
  language: "en",
  publisher: "Newsroom",
  homeHref: "https://newsroom.example/corrections",
  hrefs: { rss: "https://n.example/a", atom: "https://n.example/b", json: "https://n.example/c" },
  updated: MODIFIED,
  items: [],
};

describe.each(["rss", "atom", "json"] as const)("a feed as it is really written (%s)", (format) => {
  const item = { of: "item", format, id: "tag:entry-2", url: ITEM.url, words: HEADLINE } as const;

  it("of corrections carries the entry with the story's headline and address", () => {
    expect(judge({ ...item, presence: "must" }, feedOf(format))).toEqual({ state: "confirmed" });
    const before = feedOf(format, { ...ITEM, title: "Correction: The lock of old" });
    expect(judge({ ...item, presence: "must" }, before)).toEqual({ state: "stale" });
    const other = { ...item, id: "tag:entry-3" };
    expect(judge({ ...other, presence: "must" }, feedOf(format))).toEqual({ state: "stale" });
    expect(judge({ ...other, presence: "may" }, feedOf(format))).toEqual({ state: "notOnIt" });
  });

  it("of corrections is stale while it leads to a story that is gone", () => {
    const { words: _named, ...nameless } = item;
    const gone = { ...nameless, url: FEED.homeHref, presence: "must" } as const;
    expect(judge(gone, feedOf(format))).toEqual({ state: "stale" });
    expect(judge(gone, feedOf(format, { ...ITEM, url: FEED.homeHref }))).toEqual({ state: "confirmed" });
  });

  it("of stories is stale while it carries a headline that moved no date when it was put right", () => {
    const dates = { of: "dates", format, url: ITEM.url, modified: MODIFIED, presence: "must" } as const;
    expect(judge({ ...dates, words: HEADLINE }, feedOf(format))).toEqual({ state: "confirmed" });
    expect(judge({ ...dates, words: "The new lock" }, feedOf(format))).toEqual({ state: "stale" });
  });
});

describe("the log as data", () => {
  const log = { of: "log", entry: 3, status: 200 } as const;
  const said = (...numbers: number[]) => ({
    status: 200,
    text: JSON.stringify({ entries: numbers.map((number) => ({ number })) }),
    location: null,
  });

  it("goes up to the newest entry, and is gone with the story", () => {
    expect(judge(log, said(1, 2, 3))).toEqual({ state: "confirmed" });
    expect(judge(log, said(1, 2))).toEqual({ state: "stale", entry: 2 });
    expect(judge(log, status(200))).toEqual({ state: "stale" });
    expect(judge(log, status(404))).toEqual({ state: "wrong", status: 404 });
    expect(judge({ ...log, status: 410 }, said(1, 2))).toEqual({ state: "stale" });
    expect(judge({ ...log, status: 410 }, status(410))).toEqual({ state: "confirmed" });
  });
});

describe("another part of the series, as it is really written", () => {
  const part = { of: "part", href: "/city/lock", words: HEADLINE } as const;
  const beside = (name: string) => {
    const series = { name: "The river", href: "/series/the-river" };
    const view = { series, next: { name, href: "/city/lock" } };
    const text = renderToStaticMarkup(createElement(PartsBeside, { part: view, words: wordsFor("en") }));
    return { status: 200, text, location: null };
  };

  it("leads to the story by its headline as long as it is a part", () => {
    expect(judge({ ...part, presence: "must" }, beside(HEADLINE))).toEqual({ state: "confirmed" });
    expect(judge({ ...part, presence: "must" }, beside("The lock of old"))).toEqual({ state: "stale" });
    expect(judge({ ...part, presence: "must" }, page())).toEqual({ state: "stale" });
    expect(judge({ ...part, presence: "mustNot" }, beside(HEADLINE))).toEqual({ state: "stale" });
    expect(judge({ ...part, presence: "mustNot" }, page())).toEqual({ state: "gone" });
  });
});

it("the list of sitemaps names the story's", () => {
  const text = `<sitemapindex><sitemap><loc>${URL_OF_STORY}</loc><lastmod>2026-11-21</lastmod></sitemap></sitemapindex>`;
  const index = { status: 200, text, location: null };
  expect(judge({ of: "index", url: URL_OF_STORY }, index)).toEqual({ state: "confirmed" });
  expect(judge({ of: "index", url: "https://newsroom.example/other" }, index)).toEqual({ state: "stale" });
});
