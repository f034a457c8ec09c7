import { describe, expect, it } from "vitest";
import { statementNames } from "./statements";

const asked = (nameOf: (query: { sql: string }) => string, sql: string, times: number) =>
  Array.from({ length: times }, () => nameOf({ sql }));

describe("a question to the database", () => {
  it("has a name of its own once it is asked often, and keeps it", () => {
    const nameOf = statementNames();
    expect(asked(nameOf, "SELECT 1", 6)).toEqual(["", "", "", "", "often_1", "often_1"]);
    expect(asked(nameOf, "SELECT 2", 5).at(-1)).toBe("often_2");
    expect(nameOf({ sql: "SELECT 1" })).toBe("often_1");
  });

  it("that is never asked again costs the database nothing, and no memory for ever", () => {
    const nameOf = statementNames();
    for (let index = 0; index < 10_000; index += 1) expect(nameOf({ sql: `SELECT ${index}` })).toBe("");
    expect(asked(nameOf, "SELECT 'often'", 5).at(-1)).toBe("often_1");
  });

  it("that searches is planned for the words it asks for, however often it comes", () => {
    const search = 'SELECT 1 FROM "public_search_documents" d WHERE d.document @@ $1';
    expect(new Set(asked(statementNames(), search, 20))).toEqual(new Set([""]));
  });

  it("finds no place any more when readers have made up too many", () => {
    const nameOf = statementNames();
    const last = Array.from({ length: 400 }, (_, index) => asked(nameOf, `SELECT ${index}`, 5).at(-1));
    expect(new Set(last.slice(0, 300)).size).toBe(300);
    expect(new Set(last.slice(300))).toEqual(new Set([""]));
    expect(nameOf({ sql: "SELECT 7" })).toBe("often_8");
  });
});
