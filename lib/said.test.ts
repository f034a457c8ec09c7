import { expect, it } from "vitest";
import { said } from "./said";

it("takes words in any script for words, without the space around them", () => {
  expect([said(" It was seven. "), said("Жеті."), said("7")]).toEqual(["It was seven.", "Жеті.", "7"]);
});

it.each(["", "   ", "\u200b", "\u2060\u00ad", "…", "-", "\u202e \u200d"])(
  "takes %j for nothing said",
  (text) => expect(said(text)).toBe(""),
);
