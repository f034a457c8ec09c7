import { expect, it } from "vitest";
import { draftWith, paragraph } from "@/lib/merge/drafts-for-tests";
import { mergeDrafts } from "@/lib/merge/merge";
import { rowsOf } from "./merge-words";

it("of what is the same, only what somebody sees on the sheet is counted", () => {
  const base = draftWith([paragraph("One.", "a"), paragraph("Two.", "b"), paragraph("Three.", "c")]);
  const headed = {
    ...base,
    content: { ...base.content, headline: "The lock", standfirst: "", slug: "lock" },
  };
  const mine = { ...headed, content: { ...headed.content, body: { ...headed.content.body } } };
  const theirs = draftWith([paragraph("One.", "a"), paragraph("Two.", "b"), paragraph("Four.", "c")]);
  const { parts } = mergeDrafts(headed, mine, {
    ...theirs,
    content: { ...headed.content, body: theirs.content.body },
  });
  const same = rowsOf(parts).map((row) => ("same" in row ? row.same : row.number));
  expect(same).toEqual([3, 3]);
});
