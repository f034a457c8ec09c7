import { describe, expect, it } from "vitest";
import { languageOf, placeOf } from "./editions";

const editions = [
  { language: "ru", isDefault: false },
  { language: "en", isDefault: true },
  { language: "kk", isDefault: false },
];

describe("where a page of an edition stands", () => {
  it.each([
    ["/", "/en"],
    ["/valley/bridge", "/en/valley/bridge"],
    ["/ru", "/ru"],
    ["/kk/dala/kopir", "/kk/dala/kopir"],
    ["/russia/bridge", "/en/russia/bridge"],
    ["/de/bridge", "/en/de/bridge"],
  ])("%s is found at %s", (path, place) => expect(placeOf(path, editions)).toEqual({ path: place }));

  it.each([
    ["/en", "/"],
    ["/en/valley/bridge", "/valley/bridge"],
    ["/en/en", "/"],
    ["/en/en/ru/city", "/ru/city"],
    ["/en/english/en", "/english/en"],
  ])("%s belongs to %s", (path, redirect) => expect(placeOf(path, editions)).toEqual({ redirect }));

  it("a new edition is one more row and nothing else", () => {
    const four = [...editions, { language: "de", isDefault: false }];
    expect(placeOf("/de/bruecke", four)).toEqual({ path: "/de/bruecke" });
    expect(languageOf("/de?x=1", four)).toBe("de");
  });

  it("a newsroom without an edition still has somewhere to look", () => {
    expect(placeOf("/", [])).toEqual({ path: "/en" });
  });
});
