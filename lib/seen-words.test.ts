import { describe, expect, it } from "vitest";
import { seenWords, seenWordsOrNone } from "./seen-words";

const faults = (shape: ReturnType<typeof seenWords>, text: string) =>
  shape.safeParse(text).error?.issues.map(({ code, message }) => (code === "custom" ? message : code)) ?? [];

describe("words that readers see", () => {
  it("are taken in any script, without the space around them", () => {
    for (const text of ["The lock opens", "Шлюз открыт", "Су қоймасы", "القفل", "水門", "1"])
      expect(seenWords(40).parse(`  ${text}\n`)).toBe(text);
  });

  it.each(["\u200b", "\u2060\u200b", "\u00ad", " \u200e ", "…", "—"])(
    "are not only signs that nobody sees or reads: %j",
    (text) => {
      expect(faults(seenWords(40), text)).toEqual(["unseen"]);
      expect(faults(seenWordsOrNone(40), text)).toEqual(["unseen"]);
    },
  );

  it.each(["a\0b", "a\ud800b", "\udc00a"])("can be kept: %j cannot", (text) => {
    expect(faults(seenWords(40), text)).toEqual(["wrong"]);
    expect(faults(seenWordsOrNone(40), text)).toEqual(["wrong"]);
  });

  it("may be none only where a field may be left empty", () => {
    expect(seenWordsOrNone(40).parse("  ")).toBe("");
    expect(seenWords(40).safeParse("  ").success).toBe(false);
    expect(seenWords(3).safeParse("four").success).toBe(false);
  });
});
