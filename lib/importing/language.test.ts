import { describe, expect, it } from "vitest";
import { guessLanguage } from "./language";

describe("the language of a page", () => {
  it.each([
    ["en", "The council voted on Monday to rebuild the bridge that the flood of 2021 had left in ruins."],
    ["ru", "Управа решила заново построить мост, который паводок оставил с одной полосой."],
    [
      "ru",
      "Айгүл Сәрсен рассказала, что мост в Талмере закроют на всю зиму и откроют только в апреле следующего года, когда сойдёт лёд.",
    ],
    ["kk", "Қала кеңесі су тасқынынан кейін бір жолағы ғана қалған көпірді қайта салуға шешім қабылдады."],
  ])("is %s by its letters and words", (language, text) =>
    expect(guessLanguage(text)).toEqual({ language, certain: true }),
  );

  it("is the one that was hinted at where there are hardly any letters", () =>
    expect(guessLanguage("2022 — 14:05", "kk")).toEqual({ language: "kk", certain: false }));

  it("is only guessed where Latin letters form no English word", () =>
    expect(guessLanguage("Der Stadtrat beschloss gestern einen Neubau", undefined)).toEqual({
      language: "en",
      certain: false,
    }));
});
