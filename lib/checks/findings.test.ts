import { describe, expect, it } from "vitest";
import { EMPTY_CONTENT, type StoryContent } from "@/lib/stories/fields";
import { blockers, findings } from "./findings";
import { leakedValue } from "./leaked";

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
const codes = (content: StoryContent) => findings(content).map((finding) => finding.code);

describe("checks before publishing", () => {
  it("finds nothing in a text that is whole", () => {
    expect(findings(good)).toEqual([]);
  });

  it("stops a text without headline, byline, section or words", () => {
    const codesFound = blockers(EMPTY_CONTENT).map((finding) => finding.code);
    expect(codesFound).toEqual(["noHeadline", "noByline", "noSection", "emptyBody"]);
  });

  it("stops a picture without alternative text or credit, unless it is decorative", () => {
    const lead = { pictureId: 1, caption: "A lock" };
    expect(codes({ ...good, lead })).toEqual(["pictureNoAlt", "pictureNoCredit"]);
    expect(codes({ ...good, lead: { ...lead, decorative: true, credit: "Town archive" } })).toEqual([]);
  });

  it("stops a leaked value that stands alone, and lets a person say the word", () => {
    const leaked = {
      ...good,
      body: { version: 1 as const, blocks: [paragraph("None"), paragraph("None of us knew.")] },
    };
    expect(blockers(leaked)).toEqual([
      { level: "blocker", code: "leaked", place: "paragraph 1", found: "None" },
    ]);
    expect(leakedValue("Nobody knew, and None, the cat, slept.")).toBeNull();
    expect(leakedValue("Dear {{ name }},")).toBe("{{ name }}");
  });

  it("stops an editor's mark that was left in", () => {
    expect(codes({ ...good, standfirst: "The bridge cost TK million." })).toEqual(["editorsMark"]);
    expect(
      codes({ ...good, body: { version: 1, blocks: [paragraph("He is 54 [CHECK] years old.")] } }),
    ).toEqual(["editorsMark"]);
  });
});
