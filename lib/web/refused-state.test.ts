import { describe, expect, it } from "vitest";
import { Conflict, FieldsWrong, NotAllowed, RuleBroken } from "@/lib/refusal";
import { wordsFor } from "@/lib/words/words";
import { refusedState } from "./refused-state";

const typed = { note: "Seven votes" };
const english = wordsFor("en");

describe("a refusal as the form is told it", () => {
  it("says why in the actor's own language and keeps what was typed", () => {
    expect(refusedState(new NotAllowed("onlyEditors", { act: "story.publish" }), "ru", typed)).toEqual({
      ok: false,
      message: wordsFor("ru")("refusals.onlyEditors"),
      values: typed,
    });
  });

  it("fills in what the sentence needs", () => {
    const refusal = new RuleBroken("addressTaken", { address: "city/old-lock" });
    expect(refusedState(refusal, "en", typed)).toMatchObject({
      message: english("refusals.addressTaken", { address: "city/old-lock" }),
    });
  });

  it("shows what somebody else saved first", () => {
    const refusal = new Conflict("savedFirst", { version: 4 });
    expect(refusedState(refusal, "en", typed)).toMatchObject({ theirs: { version: 4 }, values: typed });
  });

  it("puts the sentence beside the field that an act refused", () => {
    expect(refusedState(new FieldsWrong({ email: "emailTaken" }), "en", typed)).toMatchObject({
      fields: { email: english("refusals.fields.emailTaken") },
    });
  });

  it("never shows a code that has no sentence", () => {
    expect(refusedState(new RuleBroken("noSuchSentence"), "en", typed)).toMatchObject({
      message: english("refusals.fields.wrong"),
    });
  });

  it("takes nothing but a refusal for a refusal", () => {
    expect(refusedState(new Error("connect ECONNREFUSED"), "en", typed)).toBeNull();
  });
});
