import { beforeAll, describe, expect, it } from "vitest";
import { parsed } from "@/lib/feeds/parsed";
import { redateStory } from "@/lib/stories/redate";
import { updateStory } from "@/lib/stories/update";
import { withdrawStory } from "@/lib/stories/withdraw";
import { makeChange } from "@/prisma/factories";
import { makeSearchedPaper, type SearchedPaper } from "@/prisma/searched-paper";
import { readRobots, readSitemap, readSitemapIndex } from "./reader";

const SITE = "https://newsroom.example";
const SPONSORED = { kind: "sponsored" as const, sponsor: "The water company" };

let paper: SearchedPaper;
beforeAll(async () => {
  paper = await makeSearchedPaper();
});

type Page = { loc: string; lastmod: string };

const listed = (found: unknown): Page[] => (found === undefined ? [] : ([found].flat() as Page[]));

async function index(language = "en"): Promise<Page[]> {
  return listed(parsed((await readSitemapIndex(language)) ?? "").sitemapindex?.sitemap);
}

/** The pages of a file that the index names. */
async function pagesIn({ loc }: Page): Promise<Page[]> {
  const [, language = "en", name = ""] =
    /^\/?(?:(ru|kk)\/)?sitemaps\/(.+)$/.exec(loc.slice(SITE.length + 1)) ?? [];
  return listed(parsed((await readSitemap(language, name)) ?? "").urlset?.url);
}

describe("the list of sitemaps", () => {
  it("names every file of every edition once, with the newest date in it", async () => {
    paper.clock.set(new Date("2026-04-30T17:30:00Z"));
    const april = await paper.live({ headline: "The last story of April" });
    await paper.live({ headline: "The first story of May" });
    paper.clock.set(new Date("2026-05-20T10:00:00Z"));
    const paid = await paper.live({ headline: "Paid for", ...SPONSORED });
    const paidSlug = paper.lastSlug();
    const old = await paper.live({ headline: "From the archive" });
    const gone = await paper.live({ headline: "Withdrawn" });
    await paper.liveIn("ru", { headline: "Шлюз" });
    const moment = { precision: "day" as const, day: "1996-03-14" };
    await redateStory(paper.newsroom, paper.editor, { storyId: old.storyId, moment, reason: "The archive" });
    const end = { storyId: gone.storyId, publicState: "live" as const, reason: "A test" };
    await withdrawStory(paper.newsroom, paper.editor, { ...end, note: "We were wrong." });
    paper.clock.set(new Date("2026-06-02T10:00:00Z"));
    for (const [story, slug] of [
      [april, "story-1"],
      [paid, paidSlug],
    ] as const) {
      const fields = { headline: "Changed", slug, ...(story === paid ? SPONSORED : {}) };
      const next = await makeChange(paper.newsroom, paper.editor, story, paper.text(fields));
      await updateStory(paper.newsroom, paper.editor, { ...next, replaces: story.revisionId, note: "More." });
    }
    const files = await index();
    expect(files).toEqual([
      { loc: `${SITE}/sitemaps/2026-05.xml`, lastmod: "2026-06-02T15:00:00+05:00" },
      { loc: `${SITE}/sitemaps/2026-04.xml`, lastmod: "2026-06-02T15:00:00+05:00" },
      { loc: `${SITE}/sitemaps/1996-03.xml`, lastmod: "1996-03-14" },
      { loc: `${SITE}/ru/sitemaps/2026-05.xml`, lastmod: expect.stringMatching(/^2026-05-2/) as string },
    ]);
    const held = await Promise.all(files.map(pagesIn));
    expect(held.map((pages) => pages.length)).toEqual([2, 1, 1, 1]);
    expect(
      held.map((pages) =>
        pages
          .map(({ lastmod }) => lastmod)
          .sort()
          .at(-1),
      ),
    ).toEqual(files.map(({ lastmod }) => lastmod));
    expect(await index("ru")).toEqual(files.slice(3));
  });

  it("names no month without stories, and no such file is there", async () => {
    expect(await readSitemap("en", "2026-03.xml")).toBeNull();
    expect(await readSitemap("en", "2026-05-2.xml")).toBeNull();
    expect(await index("kk")).toEqual([]);
  });

  it("is what robots.txt leads to, which stands at the default edition's address alone", async () => {
    expect(await readRobots("en")).toContain(`\nSitemap: ${SITE}/sitemap.xml\n`);
    for (const language of ["ru", "xx"]) expect(await readRobots(language)).toBeNull();
  });
});
