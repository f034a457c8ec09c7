import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Block, Body, PictureUse, Run } from "@/lib/body/body";
import { anyBody } from "@/lib/body/body-arbitrary";
import { EMPTY_CONTENT, type StoryContent } from "@/lib/stories/fields";
import { compareTexts, withoutSameText } from "./compare";
import type { ChangedRow, LineRole, Piece, Stretch, TextDiff } from "./fields";
import { linesOf, sameStyle } from "./lines";
import { tokensOf } from "./words";

const story = (blocks: Block[], fields: Partial<StoryContent> = {}): StoryContent => ({
  ...EMPTY_CONTENT,
  headline: "The lock reopens",
  body: { version: 1, blocks },
  ...fields,
});
const paragraph = (text: string, marks?: Run["marks"]): Block => ({
  type: "paragraph",
  text: [marks ? { text, marks } : { text }],
});
const paragraphs = (...texts: string[]) => story(texts.map((text) => paragraph(text)));
const changes = (diff: TextDiff) => diff.rows.filter((row): row is ChangedRow => row.kind !== "same");
/** "The [-a third-][+a quarter+] drier" */
const said = (row: ChangedRow | undefined) => {
  const sign = { same: ["", ""], del: ["[-", "-]"], ins: ["[+", "+]"] };
  return row?.pieces.map(({ change, text }) => sign[change].join(text)).join("");
};

const FIRST = "The council met on Thursday in the old customs house by the river.";
const SECOND = "Seven members were for reopening the lock and four were against it.";
const THIRD = "Boats have not passed the weir since the spring flood nine years ago.";
const FOURTH = "Work is to begin when the ice has gone, said the harbour master.";

describe("a comparison of two texts", () => {
  it("shows the words taken out and put in, and folds what stayed with its count", () => {
    const diff = compareTexts(
      paragraphs(FIRST, SECOND, "The valley is a third drier than the plan."),
      paragraphs(FIRST, SECOND, "The valley is a quarter drier than the plan."),
    );
    expect(diff.changes).toBe(1);
    expect(diff.rows[0]).toMatchObject({ kind: "same", count: 3 });
    expect(changes(diff)[0]).toMatchObject({ kind: "changed", role: "paragraph", number: 3 });
    expect(said(changes(diff)[0])).toBe("The valley is a [-third-][+quarter+] drier than the plan.");
  });

  it("shows who paid and what a machine did like everything else that readers are told", () => {
    const before = { ...paragraphs(FIRST), aiAssistance: "Translated by machine." };
    const after = { ...paragraphs(FIRST), sponsor: "Talmer Dairy", aiAssistance: "Written by machine." };
    expect(changes(compareTexts(before, after)).map((row) => [row.kind, row.role, said(row)])).toEqual([
      ["added", "sponsor", "[+Talmer Dairy+]"],
      ["changed", "aiAssistance", "[-Translated-][+Written+] by machine."],
    ]);
  });

  it("shows neighbouring words that changed as one change, not word by word", () => {
    const diff = compareTexts(
      paragraphs("They met on a cold night in town."),
      paragraphs("They met at one warm noon in town."),
    );
    expect(said(changes(diff)[0])).toBe("They met [-on a cold night-][+at one warm noon+] in town.");
  });

  it("recognises a paragraph that stands elsewhere as moved, without a word struck out", () => {
    const diff = compareTexts(
      paragraphs(FIRST, SECOND, THIRD, FOURTH),
      paragraphs(FOURTH, FIRST, SECOND, THIRD),
    );
    expect(changes(diff)).toEqual([
      {
        kind: "moved",
        role: "paragraph",
        number: 1,
        was: { role: "paragraph", number: 4 },
        from: 4,
        pieces: [{ change: "same", text: FOURTH, style: {} }],
      },
    ]);
  });

  it("recognises a paragraph that moved and was lightly changed on the way", () => {
    const diff = compareTexts(
      paragraphs(FIRST, SECOND, THIRD),
      paragraphs(THIRD.replace("nine", "ten"), FIRST, SECOND),
    );
    expect(changes(diff).map(({ kind }) => kind)).toEqual(["moved"]);
    expect(said(changes(diff)[0])).toBe(THIRD.replace("nine", "[-nine-][+ten+]"));
  });

  it("shows a paragraph that says something else as one taken out and one put in", () => {
    const diff = compareTexts(paragraphs(FIRST, SECOND, FOURTH), paragraphs(FIRST, THIRD, FOURTH));
    expect(changes(diff).map(({ kind }) => kind)).toEqual(["removed", "added"]);
  });

  it("shows a paragraph that begins as before as the same one, rewritten", () => {
    const diff = compareTexts(
      paragraphs(FIRST, "The basin office did not answer questions on Wednesday.", FOURTH),
      paragraphs(FIRST, "The basin office will publish new limits in January, which farms wait for.", FOURTH),
    );
    expect(changes(diff).map(said)).toEqual([
      "The basin office [-did not answer questions on Wednesday-][+will publish new limits in January, which farms wait for+].",
    ]);
  });

  it("compares a headline with the headline, whatever it says now", () => {
    const diff = compareTexts(story([]), story([], { headline: "Council votes seven to four" }));
    expect(changes(diff)).toMatchObject([{ kind: "changed", role: "headline" }]);
  });

  it("says that a link leads elsewhere, though its words stayed", () => {
    const link = (href: string) => story([paragraph("The report is public.", [{ type: "link", href }])]);
    const [row] = changes(compareTexts(link("https://a.example/"), link("https://b.example/")));
    expect(row?.pieces).toEqual([
      {
        change: "same",
        text: "The report is public.",
        style: { link: "https://b.example/" },
        was: { link: "https://a.example/" },
      },
    ]);
  });

  it("says that a word is set in bold now, and that a paragraph has become a heading", () => {
    const bold = changes(
      compareTexts(story([paragraph("No entry")]), story([paragraph("No entry", [{ type: "bold" }])])),
    );
    expect(bold[0]?.pieces).toEqual([{ change: "same", text: "No entry", style: { bold: true }, was: {} }]);
    const heading = changes(
      compareTexts(
        story([paragraph("What happens next")]),
        story([{ type: "heading", level: 2, text: [{ text: "What happens next" }] }]),
      ),
    );
    expect(heading[0]).toMatchObject({ role: "heading", was: { role: "paragraph", number: 1 } });
  });

  it("says that another picture stands there, and what changed in its caption and alternative text", () => {
    const picture = (pictureId: number, caption: string): Block => ({
      type: "picture",
      picture: { pictureId, caption, alt: "The lock gates seen from the towpath", credit: "Anna Brook" },
    });
    const diff = compareTexts(
      story([picture(1, "The gates in May")]),
      story([picture(2, "The gates in June")]),
    );
    expect(changes(diff)).toMatchObject([
      { role: "picture", kind: "changed", otherPicture: true },
      { role: "caption", kind: "changed" },
    ]);
  });

  it("says that the same picture is cut differently, in a text, at its head and in social networks", () => {
    const use = { pictureId: 1, alt: "The lock gates seen from the towpath" };
    const square = { ...use, framing: { shape: "1:1" as const } };
    const inText = (picture: PictureUse) => story([{ type: "picture", picture }]);
    const recut = [{ role: "picture", kind: "changed", otherCut: true }];
    expect(changes(compareTexts(inText(use), inText(square)))).toMatchObject(recut);
    expect(changes(compareTexts(inText(square), inText(square)))).toEqual([]);
    expect(changes(compareTexts(story([], { lead: use }), story([], { lead: square })))).toMatchObject(recut);
    const card = (socialPicture?: PictureUse) => story([], socialPicture ? { socialPicture } : {});
    expect(changes(compareTexts(card(use), card(square)))).toMatchObject([
      { role: "socialPicture", kind: "changed", otherCut: true },
    ]);
    expect(changes(compareTexts(card(), card(use)))).toMatchObject([
      { role: "socialPicture", kind: "added" },
    ]);
    expect(changes(compareTexts(inText(use), inText({ ...square, pictureId: 2 })))[0]).not.toHaveProperty(
      "otherCut",
    );
  });

  it("does not mind how the editor cut a stretch of equal words in two", () => {
    const cut = story([{ type: "paragraph", text: [{ text: "The lock " }, { text: "is open." }] }]);
    expect(compareTexts(cut, paragraphs("The lock is open.")).changes).toBe(0);
  });

  it("can leave out what stayed, and still counts it", () => {
    const { rows } = withoutSameText(compareTexts(paragraphs(FIRST), paragraphs(FIRST, SECOND)));
    expect(rows[0]).toEqual({ kind: "same", count: 2, lines: [] });
  });

  it("finishes with very long texts of which nothing stayed, paragraph by paragraph or whole", () => {
    const words = (from: number, count: number) =>
      Array.from({ length: count }, (_, index) => `word${from + index}`).join(" ");
    const [old, now] = [paragraphs(words(0, 10_000)), paragraphs(words(5_000, 10_000))];
    expect(rebuilt(compareTexts(old, now), "after")).toEqual(bare(now));
    const many = (from: number) =>
      paragraphs(...Array.from({ length: 1_800 }, (_, index) => `${words(from + index, 5)} end`));
    expect(rebuilt(compareTexts(many(0), many(9_000)), "before")).toEqual(bare(many(0)));
  });
});

describe("whatever the two texts are", () => {
  const content = anyBody.map((body: Body) => story(body.blocks));

  it("the whole of both can be read from the rows", () => {
    fc.assert(
      fc.property(content, content, (before, after) => {
        const diff = compareTexts(before, after);
        expect(rebuilt(diff, "before")).toEqual(bare(before));
        expect(rebuilt(diff, "after")).toEqual(bare(after));
      }),
      { numRuns: 300 },
    );
  });

  it("the whole of both can be read when one was made from the other by moving and dropping parts", () => {
    const edited = fc
      .array(anyBody, { minLength: 2, maxLength: 4 })
      .map((bodies) => bodies.flatMap(({ blocks }) => blocks))
      .chain((blocks) => fc.record({ blocks: fc.constant(blocks), kept: fc.shuffledSubarray(blocks) }));
    fc.assert(
      fc.property(edited, ({ blocks, kept }) => {
        const [before, after] = [story(blocks), story(kept)];
        const diff = compareTexts(before, after);
        expect(rebuilt(diff, "before")).toEqual(bare(before));
        expect(rebuilt(diff, "after")).toEqual(bare(after));
      }),
      { numRuns: 200 },
    );
  });

  it("equal texts give nothing but what stayed", () => {
    fc.assert(
      fc.property(content, (text) => {
        const { rows, changes: count } = compareTexts(text, structuredClone(text));
        expect(count).toBe(0);
        expect(rows.every(({ kind }) => kind === "same")).toBe(true);
      }),
    );
  });

  it("a text whose paragraphs only changed places has no word put in or taken out", () => {
    const order = fc
      .uniqueArray(fc.lorem({ maxCount: 12 }), { minLength: 2, maxLength: 12 })
      .chain((texts) =>
        fc.tuple(fc.constant(texts), fc.shuffledSubarray(texts, { minLength: texts.length })),
      );
    fc.assert(
      fc.property(order, ([texts, shuffled]) => {
        const rows = changes(compareTexts(paragraphs(...texts), paragraphs(...shuffled)));
        expect(rows.every(({ kind }) => kind === "moved")).toBe(true);
        expect(rows.flatMap(({ pieces }) => pieces).every(({ change }) => change === "same")).toBe(true);
      }),
    );
  });

  it("no character is lost between words", () => {
    const anyCharacters = fc
      .array(fc.integer({ min: 0, max: 0x10ffff }))
      .map((points) => String.fromCodePoint(...points));
    fc.assert(
      fc.property(fc.oneof(anyCharacters, fc.lorem()), (text) => {
        expect(tokensOf(text).join("")).toBe(text);
      }),
    );
  });
});

type BareLine = { role: LineRole; words: Stretch[] };

function bare(text: StoryContent): BareLine[] {
  return linesOf(text).map(({ role, words }) => ({ role, words }));
}

/** The lines of one of the two texts, from nothing but the rows. */
function rebuilt({ rows }: TextDiff, side: "before" | "after"): BareLine[] {
  const lines: BareLine[] = [];
  const moved: (BareLine & { from: number })[] = [];
  for (const row of rows) {
    if (row.kind === "same") {
      expect(row.count).toBe(row.lines.length);
      lines.push(...row.lines.map(({ role, words }) => ({ role, words })));
      continue;
    }
    if (row.kind === (side === "before" ? "added" : "removed")) continue;
    const role = side === "before" ? (row.was?.role ?? row.role) : row.role;
    const line = { role, words: wordsOf(row.pieces, side) };
    if (side === "before" && row.from !== undefined) moved.push({ ...line, from: row.from });
    else lines.push(line);
  }
  for (const { from, ...line } of moved.sort((a, b) => a.from - b.from)) lines.splice(from, 0, line);
  return lines;
}

function wordsOf(pieces: Piece[], side: "before" | "after"): Stretch[] {
  const words: Stretch[] = [];
  for (const { text, style: now, was, change } of pieces) {
    if (change === (side === "before" ? "ins" : "del")) continue;
    const style = side === "before" && was ? was : now;
    const last = words.at(-1);
    if (last && sameStyle(last.style, style)) last.text += text;
    else words.push({ text, style });
  }
  return words;
}
