import { beforeAll, describe, expect, it } from "vitest";
import { finds, idsOf, makeSearchedPaper, search, type SearchedPaper } from "@/prisma/searched-paper";
import { readMonth, readPerson, readSearch, readSection, readTopic } from "./reader";

/** What nobody would ask for by following a link. */

let paper: SearchedPaper;
let storyId: number;
beforeAll(async () => {
  paper = await makeSearchedPaper();
  const bylines = [{ personId: paper.personId, name: "Saule Tamirova" }];
  ({ storyId } = await paper.live({ headline: "Heron at the weir", bylines, topicIds: [paper.topicId] }));
});

const LISTS: Record<string, (page?: number) => Promise<unknown>> = {
  section: (page) => readSection("en", "city", page),
  topic: (page) => readTopic("en", "water", page),
  person: (page) => readPerson("en", "saule", page),
  month: (page) => readMonth("en", "2026", "03", page),
  search: (page) => readSearch("en", { q: "heron" }, page),
};

describe.each(Object.entries(LISTS))("of a %s", (_, list) => {
  it("there is a first page", async () => {
    expect(await list()).not.toBeNull();
    expect(await list(1)).not.toBeNull();
  });

  it.each([0, -1, 2, 1.5, 1e9, 9_999_999, 1e18, -1e18, NaN, Infinity])("there is no page %d", async (page) =>
    expect(await list(page)).toBeNull(),
  );
});

const STRANGE = ["\uD800", "%00", "%zz", "..", "'", '"; --', "𝒳", "x".repeat(100_000), ""];

describe("nothing stands", () => {
  it.each(STRANGE.map((name) => [name.slice(0, 20), name]))("under the name %j", async (_, name) => {
    expect(await readSection("en", name)).toBeNull();
    expect(await readTopic("en", name)).toBeNull();
    expect(await readPerson("en", name)).toBeNull();
    expect(await readMonth("en", name, "03")).toBeNull();
    expect(await readMonth("en", "2026", name)).toBeNull();
  });

  it.each([
    ["0", "01"],
    ["0000", "01"],
    ["0999", "12"],
    ["1000", "01"],
    ["9999", "12"],
    ["99999", "01"],
    ["2026", "0"],
    ["2026", "00"],
    ["2026", "13"],
    ["2026", "3"],
    ["2026", "-1"],
    ["-2026", "03"],
    ["20260", "3"],
    ["2026-03", "01"],
    ["2026", "03-01"],
  ])("in year %j and month %j", async (year, month) => expect(await readMonth("en", year, month)).toBeNull());
});

describe("a search", () => {
  it.each(["\0", "a\0b", ...STRANGE].map((name) => [name.slice(0, 20), name]))(
    "takes %j for whatever it is",
    async (_, odd) => {
      expect((await search(odd)).found).toEqual([]);
      for (const name of ["section", "person", "topic", "kind", "year", "from", "until", "order"]) {
        const view = await search("heron", { [name]: odd });
        expect([name, ...idsOf(view)]).toEqual([name, storyId]);
        const said = odd.replace(/[\0\uD800]/g, "") !== "";
        expect([name, view.unclear]).toEqual([name, said ? [name] : []]);
      }
    },
  );

  it.each(["0", "0000", "99999", "-1", "2e3", "２０２６", "2026 or 1=1"])(
    "limits nothing by the year %j",
    async (year) => expect(await search("heron", { year })).toMatchObject({ count: 1, unclear: ["year"] }),
  );

  it.each([
    "0000-01-01",
    "0001-01-01",
    "99999-01-01",
    "+12026-01-01",
    "2026-02-29",
    "2026-3-1",
    "2026-W10",
    "infinity",
  ])("limits nothing by the day %j", async (day) => {
    expect(await search("heron", { from: day, until: day })).toMatchObject({
      count: 1,
      unclear: ["from", "until"],
    });
  });

  it("reaches from the first day that there is to the last", async () => {
    expect(await finds("heron", { from: "1000-01-01", until: "9999-12-31" })).toEqual([storyId]);
    for (const year of ["1000", "2999"])
      expect(await search("heron", { year })).toMatchObject({ count: 0, unclear: [] });
  });

  it("that ends before it begins finds nothing, and leads back to what there is", async () => {
    const view = await search("heron", { from: "2026-12-31", until: "2026-01-01" });
    expect(view).toMatchObject({ count: 0, found: [], unclear: [] });
    expect(view.without).toEqual({ count: 1, href: "/search?q=heron" });
  });

  it.each([
    '"heron',
    'heron"',
    "heron -",
    "- heron",
    "heron or",
    "or heron",
    "heron OR OR weir",
    "heron & | ! <-> :* ()",
    "heron:* <-> weir",
    "((((((heron",
    "heron\\",
    "heron'",
    "heron\u0000\u0008\u202E",
    `${"-".repeat(150)} heron`,
    `${'"'.repeat(150)} heron`,
  ])("makes of %j what it can", async (q) => {
    expect(await finds(q)).toEqual([storyId]);
  });

  it.each([
    ["a word", "heron ".repeat(17_000)],
    ["what must not be there", "-x ".repeat(34_000)],
    ["quotation marks", '"'.repeat(100_000)],
    ["one word without an end", "heron".repeat(20_000)],
  ])("of a hundred kilobytes of %s is cut to what a field holds", async (_, q) => {
    const view = await search(q);
    expect(view.asked.words.length).toBeLessThanOrEqual(200);
    expect(view.found.length).toBe(view.count);
  });

  it("takes fields that are given many times", async () => {
    const view = await readSearch("en", {
      q: Array(1_000).fill("heron") as string[],
      section: ["city", "x"],
    });
    expect(view && idsOf(view)).toEqual([storyId]);
  });
});
