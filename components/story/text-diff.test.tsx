import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import type { Block } from "@/lib/body/body";
import { compareTexts, withoutSameText } from "@/lib/compare/compare";
import { LINE_ROLES, type ChangedRow, type TextDiff as Diff } from "@/lib/compare/fields";
import { EMPTY_CONTENT, type StoryContent } from "@/lib/stories/fields";
import { WORD_LANGUAGES, wordsFor } from "@/lib/words/words";
import { markupFaults } from "./markup-faults";
import { TextDiff } from "./text-diff";

const shown = (diff: Diff, language = "en") =>
  renderToStaticMarkup(<TextDiff diff={diff} words={wordsFor(language)} />);

const story = (...blocks: Block[]): StoryContent => ({
  ...EMPTY_CONTENT,
  headline: "The lock reopens",
  body: { version: 1, blocks },
});
const linked = (href: string): Block => ({
  type: "paragraph",
  text: [{ text: "Read the " }, { text: "report", marks: [{ type: "link", href }] }, { text: "." }],
});
const said = (text: string): Block => ({ type: "paragraph", text: [{ text }] });

describe.each(WORD_LANGUAGES)("a comparison on a page in %s", (language) => {
  it("has words for everything that a line can be and everything that can be done to it", async () => {
    const rows = LINE_ROLES.flatMap((role) =>
      (["changed", "added", "removed", "moved"] as const).map((kind): ChangedRow => ({
        kind,
        role,
        number: 2,
        pieces: [{ change: "same", text: "Words", style: {} }],
        ...(kind === "moved" ? { was: { role, number: 5 }, from: 4 } : {}),
        ...(kind === "changed" ? { was: { role: "paragraph", number: 3 }, otherPicture: true } : {}),
        ...(kind === "moved" ? { otherCut: true } : {}),
      })),
    );
    const html = shown({ rows, changes: rows.length }, language);
    expect(html).not.toContain("site.changes");
    expect(await markupFaults(html)).toEqual([]);
  });

  it("says in words what was done to words that stayed", async () => {
    const styles = { bold: true, italic: true, strike: true, link: "https://a.example/" } as const;
    const row = (style: object, was: object): ChangedRow => ({
      kind: "changed",
      role: "paragraph",
      number: 1,
      pieces: [{ change: "same", text: "Words", style, was }],
    });
    const html = shown({ rows: [row(styles, {}), row({}, styles)], changes: 2 }, language);
    expect(html).not.toContain("site.changes");
    expect(await markupFaults(html)).toEqual([]);
  });
});

describe("a comparison on a page", () => {
  it("strikes out what went, underlines what came, and keeps a space between the two", () => {
    const html = shown(
      compareTexts(story(said("It is a third drier.")), story(said("It is a quarter drier."))),
    );
    expect(html).toContain("It is a <del>third</del> <ins>quarter</ins> drier.");
  });

  it("folds what stayed under its count, and counts it alone where its text was left out", () => {
    const diff = compareTexts(story(said("One.")), story(said("One."), said("Two.")));
    expect(shown(diff)).toMatch(/<details class="fold"><summary>2 unchanged passages<\/summary>.*One\./);
    const short = shown(withoutSameText(diff));
    expect(short).toContain("2 unchanged passages");
    expect(short).not.toContain("<details");
  });

  it("names both addresses of a link that leads elsewhere now, and makes neither a link", () => {
    const html = shown(
      compareTexts(story(linked("https://a.example/")), story(linked("https://b.example/"))),
    );
    expect(html).toContain("(the link now leads to https://b.example/, before to https://a.example/)");
    expect(html).not.toContain("<a ");
  });

  it("says so when no word was changed", () =>
    expect(shown(compareTexts(story(said("One.")), story(said("One."))))).toContain("No word was changed"));
});
