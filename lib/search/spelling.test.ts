import { describe, expect, it } from "vitest";
import { folded } from "./folded";
import { likelySpellings } from "./spelling";

/** What would be proposed for a word of which a paper has only this other one. */
function isProposed(typed: string, known: string, endings = false): boolean {
  const spelled = (word: string) => folded(word.toLowerCase());
  const words = [{ word: spelled(known), stories: 1 }];
  return likelySpellings(spelled(typed), words, { endings }).length > 0;
}

describe("a spelling", () => {
  it.each([
    ["Omosh", "Omash"],
    ["Оймок", "Оймақ"],
    ["Kwill", "Quill"],
    ["Tamirva", "Tamirova"],
    ["tamriova", "Tamirova"],
    ["Tamirowa", "Tamirova"],
    ["Tamyrova", "Tamirova"],
    ["Tamirrova", "Tamirova"],
    ["Тамерова", "Тамирова"],
    ["Сауля", "Сәуле"],
    ["Wrietr", "Writer"],
    ["hern", "heron"],
    ["Zanzibarra", "Zanzibar"],
  ])("%s is taken for %s", (typed, known) => expect(isProposed(typed, known)).toBe(true));

  it.each([
    ["кала", "калдер"],
    ["house", "horse"],
    ["boat", "goat"],
    ["kwill", "will"],
    ["lock", "look"],
    ["market", "basket"],
    ["Tamirova", "Tamarina"],
    ["Берік", "Серік"],
    ["bus", "bas"],
    ["lock", "lock"],
    ["Омаш", "Оймақ"],
    ["xyzzyplugh", "plough"],
  ])("%s is not taken for %s", (typed, known) => expect(isProposed(typed, known)).toBe(false));

  it("goes on after the word in a language of endings, and in no other", () => {
    expect([isProposed("көпірлер", "көпір", true), isProposed("parties", "part")]).toEqual([true, false]);
    expect(isProposed("көпірлеріміздегі", "көпір", true)).toBe(false);
  });

  it("is the nearest of several, and of those as near the one in most stories", () => {
    const known = [
      { word: "omish", stories: 1 },
      { word: "omash", stories: 4 },
      { word: "omoshi", stories: 9 },
    ];
    expect(likelySpellings("omosh", known, { endings: false }).map(({ word }) => word)).toEqual([
      "omash",
      "omish",
      "omoshi",
    ]);
  });
});
