import { describe, expect, it } from "vitest";
import { setTable } from "./plain-table";

describe("a table in plain text", () => {
  it("sets its columns under each other, and long cells go on in their own column", () => {
    const table = setTable(
      [
        ["line 5", "Headline", "The council votes to rebuild the bridge"],
        ["line 12", "By", "Marat Oler"],
      ],
      50,
    );
    expect(table).toBe(
      [
        "   line 5  Headline  The council votes to rebuild",
        "                     the bridge",
        "  line 12  By        Marat Oler",
      ].join("\n"),
    );
  });

  it("never prints what could move the cursor or turn the writing round", () =>
    expect(setTable([["", "By", "Marat\u001b[2J\u202eOler\u0007"]], 80)).toBe("    By  Marat [2J Oler"));

  it("cuts a word that is wider than its column, and a text that is endless", () => {
    const table = setTable([["", "Text", "м".repeat(1_000)]], 60);
    expect(Math.max(...table.split("\n").map((line) => line.length))).toBeLessThanOrEqual(60);
    expect(table.endsWith("…")).toBe(true);
  });
});
