import { expect, it } from "vitest";
import { said, seen } from "./said";

it("takes words in any script for words, without the space around them", () => {
  expect([said(" It was seven. "), said("Жеті."), said("7")]).toEqual(["It was seven.", "Жеті.", "7"]);
});

it.each(["", "   ", "\u200b", "\u2060\u00ad", "…", "-", "\u202e \u200d"])(
  "takes %j for nothing said",
  (text) => expect(said(text)).toBe(""),
);

it("takes whatever leaves a mark on a page for seen, and no sign that leaves none", () => {
  expect(["Seven", "…", " ♥ ", "[ ]"].map(seen)).toEqual(["Seven", "…", "♥", "[ ]"]);
  expect(
    ["", "\u200b", "\u2060\u00ad", "\u202e \u200d", "\u3164", "\u2800", "\ufe0f"].map(seen).join(""),
  ).toBe("");
});
