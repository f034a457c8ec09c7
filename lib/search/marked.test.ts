import { describe, expect, it } from "vitest";
import type { MarkedWords } from "./fields";
import { markedPassages, markedWords } from "./marked";

const said = (words: MarkedWords) => words.map(({ text, marked }) => (marked ? `[${text}]` : text)).join("");

describe("marked words", () => {
  const headline = (signed: string, original: string) => said(markedWords(signed, original));

  it("are those between the signs", () => {
    expect(headline("the \uE000lock\uE001 opens", "the lock opens")).toBe("the [lock] opens");
    expect(headline("\uE000a\uE001\uE000b\uE001", "ab")).toBe("[a][b]");
    expect(headline("", "")).toBe("");
  });

  it("are the original's own letters", () => {
    expect(headline("\uE000елка\uE001 \uE003b>", "ёлка <b>")).toBe("[ёлка] <b>");
    expect(headline("\uE000Онир\uE001 жане \uE000калаи\uE001", "Өңір және қалаі")).toBe(
      "[Өңір] және [қалаі]",
    );
    expect(headline("\uE000елка\uE001", "Nothing like it")).toBe("[елка]");
  });
});

describe("passages", () => {
  const TEXT =
    "The lock (1931) is old.\nRoads\nWater, light · 17 · 19\n«The lock opens», she says. It stays open.";
  const passages = (signed: string, text = TEXT) => said(markedPassages(signed, text));

  it("say where something is left out before, between and after them", () => {
    expect(passages("is \uE000old\uE001")).toBe("… is [old].");
    expect(passages("The \uE000lock\uE001 (1931)")).toBe("The [lock] (1931) …");
    expect(passages("\uE0001931\uE001) is")).toBe("… ([1931]) is …");
    expect(passages("The \uE000lock\uE001 opens\uE002stays \uE000open\uE001")).toBe(
      "«The [lock] opens» … stays [open].",
    );
  });

  it("take with them the signs that belong to their words", () => {
    expect(passages("\uE000The\uE001 lock opens», she says")).toBe("«[The] lock opens», she says. …");
    expect(passages("It stays \uE000open\uE001")).toBe("… It stays [open].");
  });

  it("part one block from the next as a sentence, and do not end a sentence twice", () => {
    expect(passages("old.\n\uE000Roads\uE001\nWater, light · 17")).toBe(
      "… old. [Roads]. Water, light · 17 …",
    );
    expect(passages("\uE000Roads\uE001\n\uE000Water\uE001, light · 17 · 19")).toBe(
      "[Roads]. [Water], light · 17 · 19",
    );
  });

  it("stay as they are where the text is not theirs", () =>
    expect(passages("x \uE000y\uE001")).toBe("… x [y] …"));
});
