import { beforeAll, describe, expect, it } from "vitest";
import {
  body,
  bracketed,
  finds,
  makeSearchedPaper,
  search,
  type SearchedPaper,
} from "@/prisma/searched-paper";

let paper: SearchedPaper;
let lock: number;
beforeAll(async () => {
  paper = await makeSearchedPaper();
  lock = (await paper.live({ headline: "The lock is open" })).storyId;
});

describe("a search that finds nothing", () => {
  it("says that it is the words where no article holds them", async () =>
    expect((await search("xyzzyplugh", { section: "valley" })).cause).toBe("words"));

  it("says that it is the limits, and leads to what there is without them", async () => {
    const { count, cause, without, facets } = await search("lock", { section: "valley", kind: "review" });
    expect([count, cause, without]).toEqual([0, "limits", { count: 1, href: "/search?q=lock" }]);
    const limits = facets.flatMap(({ values }) => values.filter(({ current }) => current));
    expect(limits.map(({ words, kind }) => words ?? kind)).toEqual(["Valley", "review"]);
  });

  it.each(["the", "the of and", "the -lock", '"of the"'])("says that %j stands everywhere", async (q) => {
    const { cause, meant, recent } = await search(q);
    expect([cause, meant, recent.length]).toEqual(["common", undefined, 1]);
  });

  it.each(["-lock", '-"the lock"', "?!", "--"])("says that %j has no word to look for", async (q) =>
    expect((await search(q)).cause).toBe("noWords"),
  );

  it("says that the days are the wrong way round, and leads to the search with them turned", async () => {
    const year = new Date(paper.clock.now()).getUTCFullYear();
    const [from, until] = [`${year}-12-31`, `${year - 1}-01-01`];
    const { cause, turned } = await search("lock", { from, until, order: "time" });
    expect([cause, turned]).toEqual([
      "limits",
      {
        from: `31 December ${year}`,
        until: `1 January ${year - 1}`,
        href: `/search?q=lock&from=${until}&until=${from}&order=time`,
      },
    ]);
    expect(await finds("lock", { from: until, until: from })).toEqual([lock]);
    expect((await search("lock", { from: until, until: from })).turned).toBeUndefined();
  });

  it("says nothing of the kind where something is found", async () =>
    expect((await search("lock")).cause).toBeUndefined());
});

describe("a passage", () => {
  const excerpt = async (q: string) => {
    const [found] = (await search(q)).found;
    return found && bracketed(found.excerpt);
  };
  const runs = (...texts: string[]) => texts.map((text) => ({ text }));

  it("reads as sentences, whatever blocks and cells it goes through", async () => {
    const cells = (...row: string[]) => row.map((text) => runs(text));
    await paper.live({
      headline: "Budget",
      body: {
        version: 1,
        blocks: [
          { type: "heading", level: 2, text: runs("What it costs") },
          {
            type: "table",
            headRow: true,
            headColumn: true,
            rows: [cells("Item", "2025"), cells("Marmots, light", "17")],
          },
          { type: "heading", level: 2, text: runs("Roads") },
          { type: "paragraph", text: runs("They are ", "mended.\nSlowly.") },
        ],
      },
    });
    expect(await excerpt("marmots")).toBe(
      "What it costs. Item · 2025. [Marmots], light · 17. Roads. They are mended. Slowly.",
    );
  });

  it("says where it leaves something out", async () => {
    const filler = Array.from({ length: 60 }, (_, place) => `filler${place}`).join(" ");
    await paper.live({ headline: "Long", body: body(`${filler} pelicans sleep ${filler}.`) });
    expect(await excerpt("pelicans")).toMatch(/^… filler\d+ .*\[pelicans\] sleep filler0 .* …$/);
  });
});

describe("another language", () => {
  it("is asked for the same words, without limits that have other names there", async () => {
    const { elsewhere } = await search("old lock", { section: "city", order: "time" });
    expect(elsewhere).toEqual({
      en: "/search?q=old%20lock",
      ru: "/ru/search?q=old%20lock",
      kk: "/kk/search?q=old%20lock",
    });
    expect((await search("")).elsewhere.ru).toBe("/ru/search");
  });
});
