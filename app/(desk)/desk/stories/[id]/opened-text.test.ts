import { describe, expect, it } from "vitest";
import { toNotation } from "@/lib/body/notation";
import { EMPTY_CONTENT, storyContent, type StoryContent } from "@/lib/stories/fields";
import { openedText } from "./opened-text";
import { contentOf, storyForm } from "./story-form";

const ASIDE = { internalNotes: "Ring the lock keeper", dueAt: "", askedWords: 400 };
const STORED: StoryContent = storyContent.parse({
  ...EMPTY_CONTENT,
  headline: "Council votes to reopen the old lock",
  bylines: [{ personId: 7, name: "Saule Tamirova", role: "reporting" }],
  topicIds: [3, 5],
});

/** What a browser sends of a form in which nothing was typed, but for what is given. */
function sent(typed: Record<string, unknown> = {}): string {
  const form = storyForm.parse({
    storyId: "1",
    baseVersion: "4",
    headline: STORED.headline,
    kind: STORED.kind,
    sectionId: "",
    bylineOrder: ["1", "2"],
    bylinePerson: ["7", ""],
    bylineName: ["", ""],
    bylineRole: ["reporting", ""],
    topicIds: ["3", "5"],
    body: toNotation(STORED.body).replaceAll("\n", "\r\n"),
    internalNotes: ASIDE.internalNotes,
    askedWords: "400",
    ...typed,
  });
  const content = contentOf(form, STORED, (id) => (id === 7 ? "Saule Tamirova" : undefined));
  return openedText(content, { ...ASIDE, internalNotes: form.internalNotes, askedWords: form.askedWords });
}

describe("a form that comes back", () => {
  it("is known for one in which nothing was typed", () => {
    expect(sent()).toBe(openedText(STORED, ASIDE));
  });

  it.each([
    { headline: "Council votes to close the old lock" },
    { body: "One paragraph more." },
    { bylineRole: ["photographs", ""] },
    { topicIds: ["3"] },
    { internalNotes: "" },
    { askedWords: "" },
  ])("is known for one with words that must not be lost: %o", (typed) => {
    expect(sent(typed)).not.toBe(openedText(STORED, ASIDE));
  });
});
