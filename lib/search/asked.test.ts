import { describe, expect, it } from "vitest";
import { readAsked, searchQuery } from "./asked";
import { markedWords } from "./marked";

describe("the address of a search", () => {
  it("says all that was asked for and reads back the same", () => {
    const query = {
      q: 'a "b c" -ж',
      section: "city",
      year: "2026",
      from: "2026-01-02",
      until: "2026-02-03",
      order: "time",
    };
    const { asked, unclear } = readAsked(query);
    expect(unclear).toEqual([]);
    expect(Object.fromEntries(new URLSearchParams(searchQuery(asked)))).toEqual(query);
    expect(searchQuery({ words: "x", limits: {}, order: "relevance" }, 3)).toBe("q=x&page=3");
  });

  it("takes the first of several values, and all words of several fields", () => {
    const { asked } = readAsked({ q: ["one", "two"], section: ["city", "valley"], from: ["", "x"] });
    expect(asked).toEqual({ words: "one two", limits: { section: "city" }, order: "relevance" });
  });
});

describe("marked words", () => {
  const said = (signed: string, original?: string) =>
    markedWords(signed, original)
      .map(({ text, marked }) => (marked ? `[${text}]` : text))
      .join("");

  it("are those between the signs, across passages", () => {
    expect(said("the \uE000lock\uE001 opens\uE002and the \uE000lock\uE001")).toBe(
      "the [lock] opens … and the [lock]",
    );
    expect(said("\uE000a\uE001\uE000b\uE001")).toBe("[a][b]");
    expect(said("")).toBe("");
  });

  it("are the original's own letters where it is given", () => {
    expect(said("\uE000елка\uE001 \uE003b>", "Ёж и ёлка <b>")).toBe("[ёлка] <b>");
    expect(said("\uE000елка\uE001", "Nothing like it")).toBe("[елка]");
  });
});
