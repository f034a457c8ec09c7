import { describe, expect, it } from "vitest";
import { roleOfGroups } from "./role-of-groups";

const ROLES = new Map([
  ["news-desk", "editor"],
  ["writers", "reporter"],
  ["owners", "admin"],
] as const);

describe("a role by somebody’s groups", () => {
  it("is the weightiest that the owner has given to any of them", () => {
    expect(roleOfGroups(["canteen", "writers", "news-desk"], ROLES)).toBe("editor");
    expect(roleOfGroups(["owners", "writers"], ROLES)).toBe("admin");
    expect(roleOfGroups("writers", ROLES)).toBe("reporter");
  });

  it("is none for whoever is in none of them, and for what is no group", () => {
    for (const groups of [
      [],
      ["canteen"],
      "",
      undefined,
      null,
      7,
      { owners: true },
      [["owners"]],
      "__proto__",
    ])
      expect(roleOfGroups(groups, ROLES)).toBeNull();
  });
});
