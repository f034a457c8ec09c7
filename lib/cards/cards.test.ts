import { describe, expect, it } from "vitest";
import { cardsOf, cutAt } from "./cards";
import type { CardFields } from "./fields";

const STORY: CardFields = {
  headline: "Council puts the Low Bridge repair at 4.7 million",
  standfirst: "Lorries will lose the crossing in March.",
  searchTitle: "",
  searchDescription: "",
  socialTitle: "",
  socialDescription: "",
};

describe("a story's cards", () => {
  it("say the headline and the standfirst where nothing else is written for them", () => {
    const cards = cardsOf(STORY);
    expect(cards.searchTitle.shown).toBe(STORY.headline);
    expect(cards.socialTitle.shown).toBe(STORY.headline);
    expect(cards.searchDescription.shown).toBe(STORY.standfirst);
    expect(cards.socialDescription.shown).toBe(STORY.standfirst);
  });

  it("say what is written for each of them, and only for it", () => {
    const cards = cardsOf({ ...STORY, searchTitle: "Low Bridge repair", socialDescription: "Where now?" });
    expect(cards.searchTitle.shown).toBe("Low Bridge repair");
    expect(cards.socialTitle.shown).toBe(STORY.headline);
    expect(cards.socialDescription.shown).toBe("Where now?");
  });

  it("fall back from a field that holds spaces only", () => {
    expect(cardsOf({ ...STORY, searchTitle: "  " }).searchTitle.shown).toBe(STORY.headline);
  });
});

describe("a text on a card", () => {
  it("is whole as long as it fits", () => {
    expect(cutAt("one two", 7)).toEqual({ shown: "one two", length: 7, fits: 7, over: 0 });
  });

  it.each([
    ["one two three", 9, "one two…"],
    ["one two three", 7, "one two…"],
    ["one two three", 8, "one two…"],
    ["onetwothree", 5, "onetw…"],
  ])("is cut at a word: %o with room for %i is %o", (text, fits, shown) => {
    const cut = cutAt(text, fits);
    expect(cut.shown).toBe(shown);
    expect(cut.over).toBe(text.length - fits);
  });

  it("counts a letter beyond the basic plane as one", () => {
    expect(cutAt("𝒜𝒷", 2)).toMatchObject({ length: 2, over: 0 });
    expect(cutAt("𝒜𝒷𝒸", 2).shown).toBe("𝒜𝒷…");
  });

  it("never shows more than fits, and an ellipsis", () => {
    const text = "Nine of the eleven councillors were in favour";
    for (let fits = 1; fits <= text.length; fits++) {
      const { shown, over } = cutAt(text, fits);
      expect(Array.from(shown).length).toBeLessThanOrEqual(over > 0 ? fits + 1 : fits);
      expect(text.startsWith(shown.replace(/…$/, ""))).toBe(true);
    }
  });
});
