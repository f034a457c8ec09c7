import { beforeAll, describe, expect, it } from "vitest";
import type { SearchView } from "@/lib/search/fields";
import { makeLive } from "@/prisma/factories";
import { finds, idsOf, makeSearchedPaper, search, type SearchedPaper } from "@/prisma/searched-paper";
import { readSearch } from "./reader-search";

let paper: SearchedPaper;
beforeAll(async () => {
  paper = await makeSearchedPaper();
});

describe("limits", () => {
  it("count what each would leave, under all the others, and keep what was asked for in every address", async () => {
    const person = [{ personId: paper.personId, name: "Saule Tamirova" }];
    const city = await paper.live({
      headline: "Ferry timetable",
      bylines: person,
      topicIds: [paper.topicId],
    });
    const valley = await paper.live({
      headline: "Ferry landing",
      sectionId: paper.sections.valley ?? 0,
      bylines: person,
    });
    const opinion = await paper.live({
      headline: "Ferry, my ferry",
      kind: "opinion",
      topicIds: [paper.topicId],
    });
    const counted = ({ facets }: SearchView) =>
      Object.fromEntries(
        facets.map(({ name, all, values }) => [
          name,
          [
            all.count,
            ...values.map(({ value, count, current }) => `${value} ${count}${current ? " *" : ""}`),
          ],
        ]),
      );
    expect(counted(await search("ferry"))).toEqual({
      section: [3, "city 2", "valley 1"],
      kind: [3, "news 2", "opinion 1"],
    });
    const limited = await search("ferry", { section: "city", order: "time" });
    expect(idsOf(limited)).toEqual([opinion.storyId, city.storyId]);
    expect(counted(limited)).toEqual({
      section: [3, "city 2 *", "valley 1"],
      kind: [2, "news 1", "opinion 1"],
    });
    expect(limited.facets[1]?.values[0]?.href).toBe("/search?q=ferry&section=city&kind=news&order=time");
    expect(limited.facets[0]?.all.href).toBe("/search?q=ferry&order=time");
    expect(await finds("ferry", { person: "saule", order: "time" })).toEqual([valley.storyId, city.storyId]);
    expect(await finds("ferry", { topic: "water", kind: "opinion" })).toEqual([opinion.storyId]);
    expect(await finds("ferry", { year: "2025" })).toEqual([]);
    expect((await search("ferry", { year: "2025" })).without).toEqual({ count: 3, href: "/search?q=ferry" });
  });

  it("by days hold both days whole, in the site's zone", async () => {
    paper.clock.set(new Date("2026-06-30T18:59:00Z"));
    const june = await makeLive(paper.newsroom, paper.editor, paper.text({ headline: "Sturgeon in June" }));
    paper.clock.set(new Date("2026-06-30T19:00:00Z"));
    const july = await makeLive(paper.newsroom, paper.editor, paper.text({ headline: "Sturgeon in July" }));
    expect(await finds("sturgeon", { from: "2026-07-01" })).toEqual([july.storyId]);
    expect(await finds("sturgeon", { from: "2026-06-30", until: "2026-06-30" })).toEqual([june.storyId]);
    expect((await finds("sturgeon", { from: "2026-06-30", until: "2026-07-01" })).length).toBe(2);
  });

  it("that name nothing limit nothing, and are said to", async () => {
    const { storyId } = await paper.live({ headline: "Cormorants return" });
    const strange = {
      section: "nowhere",
      person: "nobody",
      topic: "\0",
      kind: "gossip",
      year: "next",
      from: "1.2.2026",
      until: "2026-02-30",
      order: "up",
    };
    const view = await search("cormorant", strange);
    expect(idsOf(view)).toEqual([storyId]);
    expect(new Set(view.unclear)).toEqual(
      new Set(["section", "person", "kind", "year", "from", "until", "order"]),
    );
    expect(view.asked).toEqual({ words: "cormorant", limits: {}, order: "relevance" });
  });
});

describe("pages of results", () => {
  it("are numbered from the first, and no others exist", async () => {
    const stories: number[] = [];
    for (let count = 0; count < 21; count += 1)
      stories.push((await paper.live({ headline: `Lighthouse ${count}` })).storyId);
    const first = await search("lighthouse", { order: "time" });
    expect(idsOf(first)).toEqual(stories.slice(1).reverse());
    expect(first.pages.map(({ href }) => href)).toEqual([
      "/search?q=lighthouse&order=time",
      "/search?q=lighthouse&order=time&page=2",
    ]);
    const second = await readSearch("en", { q: "lighthouse", order: "time" }, 2);
    expect(second && idsOf(second)).toEqual(stories.slice(0, 1));
    for (const page of [0, -1, 3, 1e9, NaN, 1.5])
      expect(await readSearch("en", { q: "lighthouse" }, page)).toBeNull();
  }, 60_000);
});
