import { describe, expect, it } from "vitest";
import { readAsked, searchQuery } from "./asked";

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
