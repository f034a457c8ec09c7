import { describe, expect, test } from "vitest";
import type { Block, PictureUse } from "@/lib/body/body";
import type { StoryContent } from "@/lib/stories/fields";
import { materiality } from "./materiality";
import { heading, paragraph, story, storyWith } from "./story-with";

describe("what is said of a change", () => {
  test("the number before and the number after stand in each other's place", () => {
    const found = materiality(story("After four hours it ended."), story("After six hours it ended."), "en");
    expect(found.numbers).toEqual({
      gone: ["four"],
      come: ["six"],
      exchanges: [{ place: "text", before: "four", after: "six" }],
    });
  });

  test("a number is named with what it counts when both change", () => {
    const found = materiality(story("Some 40 homes burnt."), story("Some 60 farms burnt."), "en");
    expect(found.numbers.exchanges).toEqual([{ place: "text", before: "40 homes", after: "60 farms" }]);
  });

  test("a number inside quoted words stands in them once", () => {
    const found = materiality(story("“We had one cold supper.”"), story("“We left one cold lunch.”"), "en");
    expect(found.quoted).toMatchObject({ gone: ["had", "supper"], come: ["left", "lunch"] });
    const all = materiality(story("It ended."), story("It ended: “we had one cold supper”."), "en");
    expect(all.quoted.come).toEqual(["we had one cold supper"]);
  });

  test("a whole name that was replaced is one name", () => {
    const found = materiality(story("So said Ilse Randow."), story("So said Pavel Ostrin."), "en");
    expect(found.names).toMatchObject({ gone: ["Ilse Randow"], come: ["Pavel Ostrin"] });
  });

  test("the share is that of the words of the longer text", () => {
    const found = materiality(
      story("one road was shut".replace("one", "a")),
      story("a road was shut again"),
      "en",
    );
    expect(found.share).toBeCloseTo(1 / 5);
  });

  test("three changed words pass, four in a short text do not", () => {
    const text = "the old road to the lake was shut again for the whole of the winter season";
    expect(materiality(story(text), story(text.replace("old road to", "long path by")), "en")).toMatchObject({
      large: false,
      material: false,
    });
    expect(
      materiality(story(text), story(text.replace("old road to the lake", "long path by some pond")), "en"),
    ).toMatchObject({ large: true, material: true });
  });

  test("spelling mended all over a text is no share of it", () => {
    const found = materiality(
      story("recieve freind wierd beleive acheive"),
      story("receive friend weird believe achieve"),
      "en",
    );
    expect(found).toMatchObject({ share: 0, material: false });
  });
});

describe("a headline", () => {
  const withHeadline = (headline: string) => ({ ...story("The road is shut."), headline });
  const between = (before: string, after: string) =>
    materiality(withHeadline(before), withHeadline(after), "en");

  test("with other words is material, and shown whole", () => {
    const found = between("Road shut by snow", "Road shut by mud");
    expect(found).toMatchObject({
      headline: { before: "Road shut by snow", after: "Road shut by mud" },
      material: true,
    });
  });

  test("with one letter mended in an ordinary word is a small fix", () => {
    expect(between("The brigde is shut", "The bridge is shut")).toMatchObject({
      headline: null,
      material: false,
    });
  });

  test("in title case tells no names by its capitals", () => {
    const found = between("Old Brigde Is Shut By Heavy Snow", "Old Bridge Is Shut by Heavy Snow");
    expect(found).toMatchObject({ headline: null, material: false });
  });

  test("that becomes a question is material", () => {
    expect(between("The bridge is shut", "The bridge is shut?").material).toBe(true);
  });
});

describe("what moves", () => {
  const [one, two] = [paragraph("The 40 homes burnt."), paragraph("Elsa Randow had left.")];
  const [fires, floods] = [heading("Fires"), heading("Floods")];

  test("a paragraph that moves within its section says what it said", () => {
    expect(materiality(storyWith(one, two), storyWith(two, one), "en")).toMatchObject({
      share: 0,
      material: false,
    });
  });

  test("a paragraph that moves under another heading says it of something else", () => {
    const found = materiality(storyWith(fires, one, floods, two), storyWith(fires, floods, one, two), "en");
    expect(found.material).toBe(true);
  });

  test("the items of a list keep their order: it may be a ranking", () => {
    const list = (...items: string[]): Block => ({
      type: "list",
      ordered: true,
      items: items.map((text) => ({ text: [{ text }] })),
    });
    expect(
      materiality(
        storyWith(list("Team Ostrel", "Team Talmer")),
        storyWith(list("Team Talmer", "Team Ostrel")),
        "en",
      ).material,
    ).toBe(true);
  });
});

describe("other fields that carry meaning", () => {
  const base = story("The road is shut.");

  test.each<[string, Partial<StoryContent>, string]>([
    ["news that becomes opinion", { kind: "opinion" }, "kind"],
    ["another byline", { bylines: [{ name: "Elsa Randow" }] }, "byline"],
    ["another place", { dateline: "Talmer" }, "dateline"],
    ["another lead picture", { lead: { pictureId: 7 } }, "leadPicture"],
    [
      "another picture for social networks",
      { socialPicture: { pictureId: 7, alt: "A bridge" } },
      "socialPicture",
    ],
    ["another payer", { sponsor: "Talmer Dairy" }, "sponsor"],
    ["a machine that is named", { aiAssistance: "Translated by machine." }, "aiAssistance"],
  ])("%s is material", (_name, change, field) => {
    const found = materiality(base, { ...base, ...change }, "en");
    expect(found).toMatchObject({ fields: [field], material: true });
  });

  test("words that are struck through are material, bold ones are not", () => {
    const marked = (type: "strike" | "bold"): Block => ({
      type: "paragraph",
      text: [{ text: "The road is " }, { text: "shut", marks: [{ type }] }, { text: "." }],
    });
    expect(materiality(base, storyWith(marked("bold")), "en").material).toBe(false);
    expect(materiality(base, storyWith(marked("strike")), "en").fields).toEqual(["struck"]);
  });

  test("the address of a link is not material", () => {
    const linked = (href: string): Block => ({
      type: "paragraph",
      text: [{ text: "The road is shut.", marks: [{ type: "link", href }] }],
    });
    const found = materiality(
      storyWith(linked("https://a.example/1")),
      storyWith(linked("https://b.example/2")),
      "en",
    );
    expect(found.material).toBe(false);
  });

  test("the alternative text and the caption of a picture are words like any other", () => {
    const lead = { pictureId: 7, caption: "Forty people", alt: "A bridge" };
    const before = { ...base, lead };
    expect(
      materiality(before, { ...base, lead: { ...lead, caption: "Sixty people" } }, "en").numbers,
    ).toMatchObject({ gone: ["Forty"], come: ["Sixty"] });
    expect(
      materiality(before, { ...base, lead: { ...lead, alt: "No bridge" } }, "en").negations.come,
    ).toEqual(["No"]);
  });

  describe("a picture that stays and is cut differently", () => {
    const half = { x: 0, y: 0, width: 0.5, height: 1 };
    const found = (before: Partial<StoryContent>, after: Partial<StoryContent>) => {
      const { recut, material } = materiality({ ...base, ...before }, { ...base, ...after }, "en");
      return { recut, material };
    };
    const lead = { pictureId: 7, alt: "A bridge" };
    const inText = (framing?: PictureUse["framing"]): Partial<StoryContent> => ({
      body: { version: 1, blocks: [{ type: "picture", picture: { ...lead, framing } }] },
    });

    test("is said, and is not material by itself", () => {
      expect(found({ lead }, { lead: { ...lead, crop: half } })).toEqual({ recut: true, material: false });
      expect(found(inText(), inText({ shape: "1:1" }))).toEqual({ recut: true, material: false });
      expect(found({ lead }, { lead: { ...lead, framing: { crops: { "4:3": half } } } }).recut).toBe(true);
    });

    test("is the same where nobody sees another part of it", () => {
      expect(found(inText(), inText({ crops: { "16:9": half }, focal: { x: 0, y: 0 } })).recut).toBe(false);
      expect(found({ lead }, { lead: { ...lead, framing: { focal: { x: 0.5, y: 0.5 } } } }).recut).toBe(
        false,
      );
    });

    test("is nothing where the picture comes or goes", () => {
      expect(found({}, { lead: { ...lead, crop: half } }).recut).toBe(false);
      expect(found({ lead: { ...lead, crop: half } }, {}).recut).toBe(false);
    });
  });

  test("a paragraph that becomes a block quotation is a quotation", () => {
    const quote: Block = { type: "quote", paragraphs: [[{ text: "The road is shut." }]] };
    expect(materiality(base, storyWith(quote), "en").quoted.come).toEqual(["The road is shut"]);
    const marked = story("“The road is shut.”");
    expect(materiality(marked, storyWith(quote), "en").material).toBe(false);
  });
});

describe("the note of an update", () => {
  const needs = (before: string, after: string) => materiality(story(before), story(after), "en").needsNote;

  test("is owed when a number, a name or quoted words change", () => {
    expect(needs("It burnt 40 homes.", "It burnt 60 homes.")).toBe(true);
    expect(needs("It was Ilse Randow.", "It was Elsa Randow.")).toBe(true);
    expect(needs("“We had torches,” she said.", "“We had candles,” she said.")).toBe(true);
  });

  test("is owed when one vanishes from the whole text", () => {
    expect(needs("It burnt 40 homes. Rain came.", "Rain came.")).toBe(true);
    expect(needs("So said Elsa Randow in Talmer.", "So said Elsa Randow.")).toBe(true);
  });

  test("is not owed when a name goes that still stands elsewhere", () => {
    expect(
      needs("So said Randow. It was then Randow who left.", "So said Randow. It was then she who left."),
    ).toBe(false);
  });

  test("is not owed when things are merely added, or a negation changes", () => {
    expect(needs("Rain came.", "Rain came. It burnt 40 homes, said Elsa Randow: “We left.”")).toBe(false);
    expect(needs("He resigned.", "He never resigned.")).toBe(false);
  });
});
