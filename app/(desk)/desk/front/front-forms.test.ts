import { describe, expect, it } from "vitest";
import { bannerForm, partForm, placeForm } from "./front-forms";

type Form = {
  safeParse: (given: unknown) => { error?: { issues: { path: PropertyKey[]; message: string }[] } };
};
const faults = (form: Form, given: object) =>
  form.safeParse(given).error?.issues.map(({ path, message }) => [path.join("."), message]) ?? [];

const PLACE = { story: "5", where: "top:2" };
const PART = { layout: "rows", places: "3", fill: "edition" };

describe("the forms around a front", () => {
  it.each(["\u200b", "\u2060\u200b", "\u00ad"])("say beside the field that nobody would see %j", (text) => {
    expect(faults(bannerForm, { words: text })).toEqual([["words", "unseen"]]);
    expect(faults(placeForm, { ...PLACE, headline: text })).toEqual([["headline", "unseen"]]);
    expect(faults(placeForm, { ...PLACE, picture: "7", alt: text })).toEqual([["alt", "unseen"]]);
    expect(faults(partForm, { ...PART, name: text })).toEqual([["name", "unseen"]]);
  });

  it("take a field that is left empty", () => {
    expect(faults(bannerForm, {})).toEqual([]);
    expect(faults(placeForm, { ...PLACE, headline: " " })).toEqual([]);
    expect(faults(partForm, { ...PART, name: "" })).toEqual([]);
  });
});
