import { expect, test } from "vitest";
import { EMPTY_CONTENT } from "@/lib/stories/fields";
import { materiality } from "./materiality";
import type { ChangeKind } from "./fields";
import { whyNotKind } from "./why-not-kind";

const titled = (headline: string, standfirst = "") => ({ ...EMPTY_CONTENT, headline, standfirst });

const CHANGED_NUMBER = materiality(titled("Four hours"), titled("Six hours"), "en");
const ADDED_NAME = materiality(titled("It rained"), titled("It rained", "So said Elsa Randow."), "en");
const TYPO = materiality(titled("It raind"), titled("It rained"), "en");

test.each<[string, ChangeKind, typeof TYPO, { note?: string; reason?: string }, string | null]>([
  ["a typo goes out as a small fix without a word", "fix", TYPO, {}, null],
  ["a changed number is no small fix", "fix", CHANGED_NUMBER, {}, "materialFix"],
  ["a blank reason is none", "fix", CHANGED_NUMBER, { reason: " \n" }, "materialFix"],
  ["a note to readers is no reason for a small fix", "fix", CHANGED_NUMBER, { note: "Six." }, "materialFix"],
  ["a reason lets a small fix pass", "fix", CHANGED_NUMBER, { reason: "Was never public." }, null],
  ["an update of nothing that was told needs no note", "update", TYPO, {}, null],
  ["an update that only adds needs no note", "update", ADDED_NAME, {}, null],
  ["an update of a published number owes a note", "update", CHANGED_NUMBER, {}, "noteNeeded"],
  ["a blank note is none", "update", CHANGED_NUMBER, { note: " " }, "noteNeeded"],
  ["a reason for colleagues is no note", "update", CHANGED_NUMBER, { reason: "New count." }, "noteNeeded"],
  ["a note lets an update pass", "update", CHANGED_NUMBER, { note: "Six." }, null],
  ["a correction always owes a note", "correct", TYPO, {}, "noteMissing"],
  ["a clarification always owes a note", "clarify", TYPO, { note: "" }, "noteMissing"],
  ["a correction with its note goes out", "correct", CHANGED_NUMBER, { note: "Six." }, null],
])("%s", (_title, kind, found, words, refusal) => {
  expect(whyNotKind(kind, found, words)).toBe(refusal);
});
