import { describe, expect, it } from "vitest";
import { boardFilter, boardHref } from "./board-filter";

describe("the board's address", () => {
  it("holds the filters and gives them back", () => {
    const filter = { words: "old lock", mine: true, section: 3, language: "kk", group: "inReview" } as const;
    const query = new URL(boardHref(filter), "http://desk.example").searchParams;
    expect(boardFilter(Object.fromEntries(query))).toEqual(filter);
  });

  it("is plain where nothing is filtered", () => {
    expect(boardHref(boardFilter({ words: "", section: "", group: "" }))).toBe("/desk");
  });

  it("shows the board under an old or mistyped link, without what cannot be read", () => {
    const given = {
      section: "city",
      person: "-1",
      group: "lost",
      language: "../..",
      mine: "maybe",
      words: ["a", "b"],
    };
    expect(boardHref(boardFilter(given))).toBe("/desk");
  });
});
