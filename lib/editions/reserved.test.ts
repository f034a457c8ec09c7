import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { DESK_WORDS, MACHINE_WORDS } from "@/press/realms";
import { isReserved } from "./reserved";

describe("reserved words", () => {
  it.each([
    "desk",
    "api",
    "media",
    "feed.xml",
    "news-sitemap.xml",
    "robots.txt",
    ".well-known",
    "_next",
    "Desk",
  ])("no section may be called %s", (word) => expect(isReserved(word)).toBe(true));

  it.each(["politics", "valley", "ru", "kk", "desk-notes", "mediation"])(
    "a section may be called %s",
    (word) => expect(isReserved(word)).toBe(false),
  );

  it("every address that the press treats apart is reserved", () => {
    expect([...DESK_WORDS, ...MACHINE_WORDS].filter((word) => !isReserved(word))).toEqual([]);
  });

  it("every fixed first word of the site's own addresses is reserved", () => {
    const words = firstWords("app");
    expect(words).toContain("api");
    expect(words.filter((word) => !isReserved(word))).toEqual([]);
  });
});

/** The first fixed words of all routes under a folder; groups and the edition's own level are passed through. */
function firstWords(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => {
      if (name.startsWith("(") || name === "[lang]") return firstWords(`${folder}/${name}`);
      return name.startsWith("[") || !hasAddress(`${folder}/${name}`) ? [] : [name];
    });
}

/** Whether anything can be asked for under a folder: style sheets and the like have no address of their own. */
function hasAddress(folder: string): boolean {
  return readdirSync(folder, { recursive: true }).some((file) =>
    /(?:page\.tsx|route\.ts)$/.test(String(file)),
  );
}
