import { beforeAll, describe, expect, it } from "vitest";
import type { RawQuery } from "@/lib/search/asked";
import { finds, idsOf, makeSearchedPaper, search, type SearchedPaper } from "@/prisma/searched-paper";
import { readSearch } from "./reader-search";

/** Sponsored work is found by who asks for it, and seen by nobody else: in no result, no count and no proposal. */

let paper: SearchedPaper;
let paid: number[];
beforeAll(async () => {
  paper = await makeSearchedPaper();
  const bylines = [{ personId: paper.personId, name: "Saule Tamirova" }];
  const topicIds = [paper.topicId];
  const sponsored = { kind: "sponsored" as const, sponsor: "The Ferry Company" };
  await paper.live({ headline: "Ferry timetable", bylines, topicIds });
  await paper.live({ headline: "Ferry, my ferry", kind: "opinion", bylines });
  await paper.live({ headline: "Ferry landing", sectionId: paper.sections.valley ?? 0 });
  paid = [
    (await paper.live({ headline: "Ferry tickets for all", bylines, topicIds, ...sponsored })).storyId,
    (await paper.live({ headline: "Ferry bar", sectionId: paper.sections.valley ?? 0, ...sponsored }))
      .storyId,
    (await paper.live({ headline: "Casino Zanzibarra opens", ...sponsored })).storyId,
  ];
});

/** How many a page tells of that this link leads to. */
async function countAt(href: string): Promise<number | undefined> {
  const query: RawQuery = Object.fromEntries(new URLSearchParams(href.split("?")[1]));
  return (await readSearch("en", query))?.count;
}

/** What the page counts and what its links lead to, by their addresses. */
async function countsOf(query: Record<string, string>) {
  const { facets, without } = await search("ferry", query);
  const links = [...facets.flatMap(({ all, values }) => [all, ...values]), ...(without ? [without] : [])];
  const counted = links.map(({ href, count }) => [href, count]);
  const found = await Promise.all(links.map(async ({ href }) => [href, await countAt(href)]));
  return { counted, found, kinds: facets.find(({ name }) => name === "kind") };
}

describe("sponsored work", () => {
  it("is found by its kind, and by nothing else", async () => {
    expect(await finds("ferry", { kind: "sponsored", order: "time" })).toEqual([paid[1], paid[0]]);
    expect(await finds("ferry", { kind: "sponsored", section: "valley" })).toEqual([paid[1]]);
    const others: Record<string, string>[] = [
      {},
      { section: "valley" },
      { topic: "water" },
      { person: "saule" },
      { kind: "news" },
    ];
    for (const query of others) for (const id of await finds("ferry", query)) expect(paid).not.toContain(id);
  });

  it.each<Record<string, string>>([
    {},
    { section: "valley" },
    { person: "saule" },
    { year: "2026" },
    { kind: "opinion" },
    { kind: "sponsored" },
    { kind: "sponsored", section: "valley" },
    { kind: "sponsored", topic: "water", person: "saule" },
    { kind: "sponsored", year: "2025" },
    { kind: "sponsored", from: "2025-01-01", until: "2025-12-31" },
  ])("is in no count but those of its own kind: %j leads to as many as it says", async (query) => {
    const { counted, found } = await countsOf(query);
    expect(counted.length).toBeGreaterThan(0);
    expect(counted).toEqual(found);
  });

  it("is counted beside the other kinds once it is asked for, and not with them", async () => {
    const values = async (query: Record<string, string>) => {
      const { kinds } = await countsOf(query);
      return [kinds?.all.count, ...(kinds?.values.map(({ value, count }) => `${value} ${count}`) ?? [])];
    };
    expect(await values({})).toEqual([3, "news 2", "opinion 1"]);
    expect(await values({ kind: "sponsored" })).toEqual([3, "news 2", "sponsored 2", "opinion 1"]);
  });

  it("alone is a find for who asks for it, and none for anybody else", async () => {
    const asked = await search("zanzibarra", { kind: "sponsored" });
    expect(idsOf(asked)).toEqual([paid[2]]);
    expect([asked.without, asked.near, asked.recent]).toEqual([undefined, [], []]);
    const { count, facets, meant, without, near, recent } = await search("zanzibarra");
    expect([count, facets, meant, without, near]).toEqual([0, [], undefined, undefined, []]);
    for (const { id } of recent) expect(paid).not.toContain(id);
  });

  it("lends no word to what was nearly typed, and keeps none from being proposed", async () => {
    expect((await search("zanzibara")).meant).toBeUndefined();
    const { storyId } = await paper.live({ headline: "Island of Zanzibar" });
    const { count, meant, near } = await search("zanzibarra");
    expect([count, meant?.words, near.map(({ id }) => id)]).toEqual([0, "zanzibar", [storyId]]);
  });
});
