import { describe, expect, it } from "vitest";
import { PSEUDO_LANGUAGE } from "@/lib/words/pseudo-for-tests";
import { isKnownLanguage, isLanguageTag } from "./known-language";

describe("the language of an edition", () => {
  it.each([
    "de",
    "ky",
    "pt-br",
    "zh-hant",
    "sr-latn",
    "kaa",
    "ug",
    "ca-valencia",
    "en",
    "kk",
    PSEUDO_LANGUAGE,
  ])("may be %s", (language) =>
    expect([isLanguageTag(language), isKnownLanguage(language)]).toEqual([true, true]),
  );

  it.each(["qq", "zz", "xx", "qzz", "en-qq", "en-zqqz"])(
    "is not %s, which has the form of a tag and names nothing",
    (language) => expect([isLanguageTag(language), isKnownLanguage(language)]).toEqual([true, false]),
  );

  it.each(["qaa", "qtz", "qaa-arab"])("may be the private %s", (language) =>
    expect([isLanguageTag(language), isKnownLanguage(language)]).toEqual([true, true]),
  );
});
