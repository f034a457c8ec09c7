import { beforeAll, describe, expect, it } from "vitest";
import { readerDatabase } from "@/lib/database";
import { folded } from "@/lib/search/folded";
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

describe("letters that a keyboard lacks", () => {
  it("are found with and without them, and stand in the results as they stand in the text", async () => {
    const { storyId } = await paper.liveIn("kk", {
      headline: "Оймақтағы үлкен көпір",
      body: body("Сәуле Тамирова кеңес алды.", "Қала һәм ұлық Өңір ғасыры."),
    });
    const typed = [
      "Оймак",
      "оймақ",
      "улкен",
      "үлкен",
      "копир",
      "Сауле",
      "Сәуле",
      "кенес",
      "КАЛА",
      "хам",
      "улык онир",
    ];
    for (const q of [...typed, "гасыры", '"сауле тамирова"'])
      expect([q, await finds(q, {}, "kk")]).toEqual([q, [storyId]]);
    const [found] = (await search("улкен кенес", {}, "kk")).found;
    expect(found && bracketed(found.headline)).toBe("Оймақтағы [үлкен] көпір");
    expect(found && bracketed(found.excerpt)).toContain("Сәуле Тамирова [кеңес] алды.");
  });

  it.each(["ru", "en"])(
    "are found so in the edition in %s too, which writes the same names",
    async (language) => {
      const { storyId } = await paper.liveIn(language, { headline: `Әсел Қыдырқызы ${language}` });
      for (const q of ["Асел Кыдыркызы", "Әсел Қыдырқызы"])
        expect(await finds(q, {}, language)).toEqual([storyId]);
    },
  );

  it("are the same to the database and to whoever puts the words back", async () => {
    const letters = Array.from({ length: 0x300 }, (_, place) => String.fromCharCode(0x300 + place)).join("");
    const rows = await readerDatabase().$queryRaw`SELECT folded(${letters}) AS folded`;
    expect(rows).toEqual([{ folded: folded(letters) }]);
  });
});

describe("a name that was nearly typed", () => {
  it("is proposed in its right spelling, as a search that finds something", async () => {
    const bylines = [{ personId: paper.personId, name: "Saule Tamirova" }];
    const { storyId } = await paper.live({ headline: "Harvest of apples", bylines });
    for (const q of ["apples Tamirva", "apples tamriova", "the apples Tamirowa"]) {
      const { count, meant } = await search(q);
      expect([q, count, meant?.words.toLowerCase()]).toEqual([q, 0, q.replace(/\w+$/, "tamirova")]);
      expect(await finds(meant?.words ?? "")).toEqual([storyId]);
    }
    expect((await search("apples")).meant).toBeUndefined();
    expect((await search("xyzzyplugh")).meant).toBeUndefined();
  });

  it("is found by its sound: a vowel changed in a short name, a letter that stands for the same", async () => {
    const bylines = [{ name: "Daniyar Omash" }, { name: "Marta Quill" }];
    await paper.live({ headline: "Snow on the upper road", bylines });
    const meant = async (q: string) => (await search(q)).meant?.words;
    expect(await meant("Omosh")).toBe("Omash");
    expect(await meant("Daniyar Omosh")).toBe("Daniyar Omash");
    expect(await meant("Kwill")).toBe("Quill");
    expect(await meant("Snew Quill")).toBe("Snow Quill");
  });

  it("is proposed with the letters that it has, and nothing that only begins alike", async () => {
    const { storyId } = await paper.liveIn("kk", { headline: "Төменгі Оймақ пен калдер" });
    const { meant, near } = await search("Оймок", {}, "kk");
    expect([meant?.words, near[0]?.id]).toEqual(["Оймақ", storyId]);
    expect((await search("калбы", {}, "kk")).meant).toBeUndefined();
  });

  it("is no word for which nothing is searched, and no other number", async () => {
    await paper.live({ headline: "Should the 2031 plan be kept" });
    for (const q of ["shoold", "2032"]) expect((await search(q)).meant).toBeUndefined();
  });

  it("leads to what is near, or else to the newest", async () => {
    const near = await search("Tamirva");
    expect(near.near.length).toBeGreaterThan(0);
    expect(near.recent).toEqual([]);
    const nothing = await search("xyzzyplugh");
    expect([nothing.near.length, nothing.recent.length > 0]).toEqual([0, true]);
  });
});
