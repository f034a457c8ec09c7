import { describe, expect, it } from "vitest";
import { libraryFilter, libraryHref } from "./library-address";

describe("the library's address", () => {
  it("says a filter and gives it back", () => {
    const filter = { words: "quay", used: "never", addedFrom: "2026-11-01", person: 3, needs: true } as const;
    const asked = Object.fromEntries(new URL(libraryHref(filter), "https://newsroom.example").searchParams);
    expect(libraryFilter(asked)).toEqual(filter);
  });

  it.each(["0000-01-01", "0001-12-31", "9999-12-31", "2026-02-31", "soon", "-1-01-01"])(
    "leaves out the day %s, which nobody can mean or no database can hold",
    (day) => {
      const days = { addedFrom: day, addedTo: day, takenFrom: day, takenTo: day };
      expect(libraryFilter({ ...days, words: "quay" })).toEqual({ words: "quay" });
    },
  );
});
