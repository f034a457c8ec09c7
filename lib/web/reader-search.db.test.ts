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
beforeAll(async () => {
  paper = await makeSearchedPaper();
});

describe("what is found", () => {
  it("is whatever stands in headline, standfirst, names, text or caption, in any form of the word", async () => {
    const headline = await paper.live({ headline: "Barges on the upper river" });
    const standfirst = await paper.live({ standfirst: "A barge was seen at night." });
    const inText = await paper.live({ body: body("Nobody had asked for a barge.") });
    const table = [[[{ text: "Barges" }], [{ text: "12" }]]];
    const inTable = await paper.live({
      body: { version: 1, blocks: [{ type: "table", headRow: false, headColumn: true, rows: table }] },
    });
    const byline = await paper.live({ bylines: [{ name: "Barge Olsen" }] });
    const found = await finds("barge");
    expect(found.slice(0, 1)).toEqual([headline.storyId]);
    expect(new Set(found)).toEqual(
      new Set([headline, standfirst, inText, inTable, byline].map(({ storyId }) => storyId)),
    );
    expect(await finds("BARGES", { order: "time" })).toEqual([...found].sort((a, b) => b - a));
  });

  it("holds all words, or one of several, or a phrase, and none that were struck out", async () => {
    const both = await paper.live({ headline: "Heron and otter share a pond" });
    const heron = await paper.live({ headline: "Heron counted at the weir" });
    const apart = await paper.live({ headline: "Otter, fox and heron" });
    expect(new Set(await finds("heron otter"))).toEqual(new Set([both.storyId, apart.storyId]));
    expect((await finds("otter OR weir")).length).toBe(3);
    expect(await finds('"heron and otter"')).toEqual([both.storyId]);
    expect(await finds("heron -otter")).toEqual([heron.storyId]);
  });

  it.each([
    '"',
    "(((",
    "a & | ! b",
    "'x' <-> :*",
    "-",
    "OR OR",
    "\0",
    "<script>",
    "%_\\",
    "the of and",
    "-heron",
    "𝒳",
  ])("makes no error of %j", async (q) => {
    const view = await search(q);
    expect(view.count).toBe(view.found.length);
  });

  it("reads no more of a very long query than a field holds, and cuts no letter in two", async () => {
    const { asked } = await search("𝒳".repeat(50_000));
    expect(asked.words).toBe("𝒳".repeat(100));
    expect((await search("𝒳".repeat(50_000).slice(1))).asked.words).toBe("𝒳".repeat(99));
  });

  it("ignores in Russian the form of a word, and whether ё was written", async () => {
    const { storyId } = await paper.liveIn("ru", {
      headline: "Зелёные берега",
      body: body("На чёрных берегах зелено."),
    });
    for (const q of ["зеленый берег", "зелёный", "берегам"])
      expect(await finds(q, {}, "ru")).toEqual([storyId]);
    const [found] = (await search("черный берег", {}, "ru")).found;
    expect(found && bracketed(found.excerpt)).toBe("На [чёрных] [берегах] зелено.");
    expect(await finds("зелёный", {}, "en")).toEqual([]);
  });

  it("takes in Kazakh a longer ending for the same word, and what is near when nothing is the same", async () => {
    const { storyId } = await paper.liveIn("kk", { headline: "Қаладағы жаңа көпір" });
    for (const q of ["қала", "көпір", "қаладағы"]) expect(await finds(q, {}, "kk")).toEqual([storyId]);
    const { count, near } = await search("көпірлер", {}, "kk");
    expect(count).toBe(0);
    expect(near.map(({ id }) => id)).toEqual([storyId]);
  });

  it("is shown with the words marked, and never as markup", async () => {
    await paper.live({
      headline: "The <b>quay</b> & its quay wall",
      body: body(
        "First.",
        "It is said that the quay < the wall & <script>alert(1)</script> was built in 1931.",
      ),
    });
    const [found] = (await search("quay")).found;
    expect(found && bracketed(found.headline)).toBe("The <b>[quay]</b> & its [quay] wall");
    expect(found && bracketed(found.excerpt)).toContain(
      "the [quay] < the wall & <script>alert(1)</script> was built",
    );
  });
});
