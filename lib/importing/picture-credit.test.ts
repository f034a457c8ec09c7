import { describe, expect, it } from "vitest";
import { labelledCredit, splitCredit } from "./picture-credit";

describe("a picture's caption and credit", () => {
  it.each([
    ["The west pier after the flood. / oimak.example.", "The west pier after the flood.", "oimak.example"],
    ["The west pier / Oimak Courier", "The west pier", "Oimak Courier"],
    ["The west pier. Photo: Dana Birk", "The west pier.", "Dana Birk"],
    ["The west pier. Photo by Dana Birk.", "The west pier.", "Dana Birk"],
    ["The west pier (Photo by Dana Birk)", "The west pier", "Dana Birk"],
    ["The west pier (Photo: Dana Birk/Oimak Courier)", "The west pier", "Dana Birk/Oimak Courier"],
    ["The west pier. © Dana Birk", "The west pier.", "Dana Birk"],
    ["The west pier | Image courtesy of Talmer Museum", "The west pier", "Talmer Museum"],
    ["Западная опора. Фото: Дана Бирк", "Западная опора.", "Дана Бирк"],
    ["Западная опора / Фото: пресс-служба управы", "Западная опора", "пресс-служба управы"],
    ["Батыс тіреу. Сурет: Дана Бирк", "Батыс тіреу.", "Дана Бирк"],
    ["Photo: Dana Birk", "", "Dana Birk"],
    ["Фото: Д. Б.", "", "Д. Б."],
  ])("“%s” is split", (line, caption, credit) => {
    const split = splitCredit(line);
    expect(split?.caption ?? line).toBe(caption);
    expect(split?.credit ?? "").toBe(credit);
  });

  it.each([
    "In the end it was the picture: nobody came.",
    "The vote went 3 / 4 against the bridge.",
    "The photo: a story of its own that nobody in the town will forget",
    "She writes his / her in every line of the report.",
    "© 2023 The Oimak Courier",
  ])("“%s” names no credit", (line) => expect(splitCredit(line)).toBeNull());

  it("a stroke alone is no sure sign of a credit", () =>
    expect(labelledCredit("The west pier / Oimak Courier")).toBeNull());

  it("both halves stand in the line exactly as they are reported", () => {
    const line = "The west pier, “Old Bess”. (Photo by Dana Birk)";
    const split = splitCredit(line);
    expect([split?.captionText, split?.creditText]).toEqual([
      "The west pier, “Old Bess”.",
      "(Photo by Dana Birk)",
    ]);
  });
});
