import { describe, expect, it } from "vitest";
import { EVERY_BLOCK } from "@/components/story/sample-story";
import type { Block } from "@/lib/body/body";
import { EMPTY_CONTENT, type StoryContent } from "@/lib/stories/fields";
import { finding, FINDING_CODES } from "./finding";
import { blockers, findings } from "./findings";
import { leakedAddress, leakedValue } from "./leaked";

const paragraph = (text: string) => ({ type: "paragraph" as const, text: [{ text }] });
const good: StoryContent = {
  ...EMPTY_CONTENT,
  headline: "Council votes to reopen the old lock",
  standfirst: "Seven to four.",
  dateline: "Talmer",
  sectionId: 1,
  bylines: [{ name: "Newsroom staff" }],
  body: { version: 1, blocks: [paragraph("None of us expected seven votes, the mayor said.")] },
};
const withBlocks = (blocks: Block[]): StoryContent => ({ ...good, body: { version: 1, blocks } });
const saying = (...texts: string[]) => withBlocks(texts.map(paragraph));
const codes = (content: StoryContent) => findings(content, "2026-11-22").map(({ code }) => code);

describe("checks before publishing", () => {
  it("finds nothing in a text that is whole", () => {
    expect(findings(good)).toEqual([]);
  });

  it("stops a text without headline, byline, section or words", () => {
    const codesFound = blockers(EMPTY_CONTENT).map(({ code }) => code);
    expect(codesFound).toEqual(["noHeadline", "noByline", "emptyBody", "noSection"]);
  });

  it("stops a sponsored story that does not say who paid for it", () => {
    const paid: StoryContent = { ...good, kind: "sponsored" };
    expect(blockers(paid).map(({ code, place }) => [code, place])).toEqual([["noSponsor", "sponsor"]]);
    expect(blockers({ ...paid, sponsor: "  " })).toHaveLength(1);
    expect(blockers({ ...paid, sponsor: "Talmer Dairy" })).toEqual([]);
    expect(blockers(good)).toEqual([]);
  });

  it("reads what is disclosed for readers like any other words", () => {
    expect(codes({ ...good, aiAssistance: "Translated by TK, checked." })).toEqual(["editorsMark"]);
    expect(codes({ ...good, kind: "sponsored", sponsor: "TK" })).toEqual(["editorsMark"]);
  });

  it("stops a picture without alternative text or credit, unless it is decorative", () => {
    const lead = { pictureId: 1, caption: "A lock" };
    expect(codes({ ...good, lead })).toEqual(["pictureNoAlt", "pictureNoCredit"]);
    expect(codes({ ...good, lead: { ...lead, decorative: true, credit: "Town archive" } })).toEqual([]);
  });

  it("stops a leaked value that stands alone, and lets a person say the word", () => {
    expect(blockers(saying("None", "None of us knew."))).toEqual([
      { level: "blocker", code: "leaked", overridable: true, place: "paragraph 1", found: "None" },
    ]);
    expect(leakedValue("Nobody knew, and None, the cat, slept.")).toBeNull();
    expect(leakedValue("Dear {{ name }},")).toBe("{{ name }}");
    expect(leakedAddress("/people/null?from=home")).toBe("null");
    expect(leakedAddress("/city/nullify-the-vote")).toBeNull();
    expect(leakedAddress("/100%-sure")).toBeNull();
  });

  it("looks into every corner of every kind of block", () => {
    const texts: string[] = [];
    JSON.stringify(EVERY_BLOCK, (key, value: unknown) => {
      if (
        typeof value === "string" &&
        /^(?:text|term|title|caption|credit|alt|source|attribution)$/.test(key)
      )
        texts.push(value);
      return value;
    });
    const missed = texts.filter((text) => text.trim() !== "" && !findsMarkIn(text));
    expect(texts.length).toBeGreaterThan(30);
    expect(missed).toEqual([]);
  });

  it("wants a table, a fact box and a question that are empty looked at, and says which block it is", () => {
    const said = (text: string) => [{ text }];
    const rows = [
      [said("Year"), said("Boats"), said("Crew")],
      [said("1910"), said("4"), []],
      [[], [], []],
    ];
    const shape = { type: "table" as const, headRow: true, headColumn: false };
    const content = withBlocks([
      { type: "paragraph", text: said("The mayor spoke.") },
      { ...shape, rows },
      { ...shape, rows: [[[], said(" ")]] },
      { type: "factBox", title: "What we know", blocks: [{ type: "paragraph", text: [] }] },
      { type: "questions", items: [{ question: said("Why?"), answer: [{ type: "paragraph", text: [] }] }] },
    ]);
    expect(findings(content).map(({ level, code, place, found }) => [level, code, place, found])).toEqual([
      ["warning", "emptyRow", "block 2", "3"],
      ["warning", "emptyColumn", "block 2", "3"],
      ["warning", "emptyTable", "block 3", undefined],
      ["warning", "emptyFactBox", "block 4", "What we know"],
      ["warning", "emptyQuestion", "block 5", "Why?"],
    ]);
  });

  it("takes signs that leave no mark on the page for nothing", () => {
    const unseen = "\u200b\u2060";
    expect(codes({ ...good, headline: unseen })).toContain("noHeadline");
    expect(codes({ ...good, bylines: [{ name: unseen }] })).toContain("noByline");
    expect(codes({ ...good, bylines: [{ name: "Lev Ansar" }, { name: unseen }] })).toContain("noByline");
    expect(codes({ ...good, kind: "sponsored", sponsor: unseen })).toContain("noSponsor");
    expect(codes(saying(unseen))).toContain("emptyBody");
    const lead = { pictureId: 1, alt: unseen, credit: unseen };
    expect(codes({ ...good, lead })).toEqual(expect.arrayContaining(["pictureNoAlt", "pictureNoCredit"]));
  });

  it("stops an editor's mark that was left in", () => {
    expect(codes({ ...good, standfirst: "The bridge cost TK million." })).toEqual(["editorsMark"]);
    expect(codes(saying("He is 54 [CHECK] years old."))).toEqual(["editorsMark"]);
    expect(codes(saying("TK people came. [CHECK] the day."))).toEqual(["editorsMark", "editorsMark"]);
  });

  it.each(["[picture]", "[picture: A chart of stones]", "[снимок: Мост]", "[сурет]"])(
    "finds the place of a picture that a paste left out: %s",
    (left) => expect(codes(saying(left))).toContain("editorsMark"),
  );

  it("lets an editor mean a mark or a value, and never a missing name, picture's words or address", () => {
    const meant = FINDING_CODES.filter(
      (code) => finding(code).overridable && finding(code).level === "blocker",
    );
    expect(meant).toEqual(["leaked", "editorsMark", "invalidTime", "emptyBox"]);
  });

  it("wants a long headline, a missing standfirst and a news story without a place looked at", () => {
    const content = { ...good, headline: "a".repeat(111), standfirst: "", dateline: "" };
    expect(findings(content).map(({ code, level }) => `${level} ${code}`)).toEqual([
      "warning longHeadline",
      "warning noStandfirst",
      "warning noDateline",
    ]);
    expect(codes({ ...content, headline: "ә".repeat(110), standfirst: "Seven.", kind: "opinion" })).toEqual(
      [],
    );
  });
});

/** Puts a mark into one text of the sample, wherever it stands, and looks whether it is found. */
function findsMarkIn(text: string): boolean {
  const blocks = JSON.parse(
    JSON.stringify(EVERY_BLOCK, (_, value: unknown) => (value === text ? `${text} TK ` : value)),
  ) as Block[];
  return codes(withBlocks(blocks)).includes("editorsMark");
}

describe("quotation marks", () => {
  it.each([
    ["“It opens,” she said. “It also closes.”"],
    ["“He said ‘no’ to me,” she told the council."],
    ["It’s the mayor’s lock, the 1930s’ pride, he said."],
    ["«Это наш шлюз», — сказал мэр."],
    ["«Магазин «Радуга» закрыт», — сказал мэр."],
    ["«Он зовёт его «наш шлюз», — сказал мэр."],
    ["«Мэр сказал: „наш шлюз“», — сообщил совет."],
    ["«Бұл біздің шлюз», – деді әкім."],
    ["“Бұл біздің шлюз”, – деді әкім."],
    ['The pipe is 12" wide, she said.'],
    ['"It opens," she said.'],
  ])("are whole in %s", (text) => {
    expect(codes(saying(text))).toEqual([]);
  });

  it.each([
    ["“It opens, she said.", "“"],
    ["It opens,” she said.", "”"],
    ["«Это наш шлюз, — сказал мэр.", "«"],
    ["Это наш шлюз», — сказал мэр.", "»"],
    ["Бұл біздің шлюз”, – деді әкім.", "”"],
    ["„Бұл біздің шлюз, – деді әкім.", "„"],
    ['"It opens, she said.', '"'],
  ])("are not whole in %s", (text, mark) => {
    expect(findings(saying(text))).toMatchObject([
      { code: "unbalancedQuotes", level: "warning", place: "paragraph 1", found: mark },
    ]);
  });

  it("may be opened by several paragraphs and closed by the last", () => {
    expect(codes(saying("She said: “It opens.", "“And it closes.", "“Every day.”"))).toEqual([]);
    expect(codes(saying("She said: “It opens.", "It closes, she said."))).toEqual(["unbalancedQuotes"]);
  });
});

describe("a quotation", () => {
  it.each([
    ["“We had waited for this day since spring.”", "The lock is old."],
    ["«Мы ждали этого дня с самой весны».", "Шлюз старый."],
    ["«Біз бұл күнді көктемнен бері асыға күттік».", "Шлюз ескі."],
  ])("is to be looked at when nobody near says it: %s", (quotation, after) => {
    expect(codes(saying(quotation, after))).toEqual(["unattributedQuote"]);
  });

  it.each([
    ["“We had waited for this day since spring,” the mayor said.", "The lock is old."],
    ["“We had waited for this day since spring.”", "So Lev Ansar put it on Monday."],
    ["«Мы ждали этого дня с самой весны», — рассказала дежурная.", "Шлюз старый."],
    ["«Мы ждали этого дня с самой весны».", "По словам мэра, шлюз старый."],
    ["«Біз бұл күнді көктемнен бері асыға күттік», – деді кезекші.", "Шлюз ескі."],
    ["«Мы ждали этого дня, — говорит дежурная. — С самой весны».", "Шлюз старый."],
    ["He read “The Lock” again.", "The lock is old."],
    ["Магазин «Радуга у реки» закрыт.", "Шлюз старый."],
  ])("passes when somebody does, or when it is a title: %s", (quotation, after) => {
    expect(codes(saying(quotation, after))).toEqual([]);
  });

  it("set apart wants a name under it or near it", () => {
    const quote = { type: "quote" as const, paragraphs: [[{ text: "It opens." }]] };
    expect(codes(withBlocks([paragraph("The lock is old."), quote]))).toEqual(["unattributedQuote"]);
    expect(codes(withBlocks([paragraph("The lock is old."), { ...quote, attribution: "A note" }]))).toEqual(
      [],
    );
    expect(codes(withBlocks([paragraph("The keeper wrote:"), quote]))).toEqual([]);
  });
});

describe("a date in the text", () => {
  it.each([
    "2027-10-26",
    "26.10.2027",
    "26 October 2027",
    "October 26, 2027",
    "26 октября 2027",
    "26 қазан 2027",
    "2027 жылғы 26 қазанда",
    "23 November 2026",
  ])("is to be looked at when it lies in the future: %s", (date) => {
    expect(findings(saying(`It opens on ${date}, they say.`), "2026-11-22")).toMatchObject([
      { code: "futureDate", level: "warning", place: "paragraph 1" },
    ]);
  });

  it.each([
    "22 November 2026",
    "2026-11-22",
    "26 октября 2022",
    "2022 жылғы 26 қазан",
    "31 February 2027",
    "May 2027",
    "tel. 2027-10-265",
  ])("passes: %s", (date) => {
    expect(codes(saying(`It opens on ${date}, they say.`))).toEqual([]);
  });
});
