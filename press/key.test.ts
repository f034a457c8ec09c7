import fc from "fast-check";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { pageKey } from "./key";

const target = (place: string, query = "") => pageKey(place, query).target;

describe("the key of a page", () => {
  it.each([
    ["/en/valley/bridge", "?utm_source=letter&fbclid=1&page=2&q=x", "/en/valley/bridge"],
    ["/en", "?page=2", "/en"],
    ["/en/valley", "?utm_source=letter&page=2", "/en/valley?page=2"],
    ["/en/valley", "?page=&page=3&page=4", "/en/valley?page=0"],
    ["/en/valley", "?Page=2&pagе=2", "/en/valley"],
    ["/en/valley", "?page=abc", "/en/valley?page=0"],
    ["/en/valley", "?page=99999999", "/en/valley?page=0"],
    ["/en/valley", "?", "/en/valley"],
    ["/en/search", "?page=2&order=time&q=old+lock&fbclid=1", "/en/search?q=old%20lock&order=time&page=2"],
    ["/en/search", "?q=%20old%20&q=&q=lock", "/en/search?q=old%20lock"],
    ["/en/search", "?q=&section=", "/en/search"],
    ["/en/city/lock/report", "?sent=1&entry=3", "/en/city/lock/report?entry=3&sent=1"],
    ["/en/city/lock/report", "?entry=x&sent=yes", "/en/city/lock/report"],
    ["/kk/%d0%b4ala", "", "/kk/%D0%B4ala"],
  ])("of %s with %s is %s", (place, query, key) => expect(target(place, query)).toBe(key));

  it("of a search ends where the search itself stops reading", () => {
    const long = target("/en/search", `?q=${"ж".repeat(199)}😀😀`);
    expect(long).toBe(`/en/search?q=${encodeURIComponent("ж".repeat(199))}`);
    expect(target("/en/search", `?q=${"ж".repeat(199)}`)).toBe(long);
  });

  it("is the same for every order, whatever stands between, and for itself", () => {
    const names = ["q", "section", "year", "person", "topic", "kind", "from", "until", "order", "page"];
    const pairs = fc.uniqueArray(fc.tuple(fc.constantFrom(...names), fc.string({ unit: "grapheme" })), {
      selector: ([name]) => name,
    });
    const noise = fc.array(fc.tuple(fc.stringMatching(/^(utm_[a-z]+|fbclid|x)$/), fc.string()));
    fc.assert(
      fc.property(pairs, noise, (sent, unknown) => {
        const key = target("/en/search", `?${new URLSearchParams(sent).toString()}`);
        const mixed = [...unknown, ...sent.toReversed(), ...unknown];
        expect(target("/en/search", `?${new URLSearchParams(mixed).toString()}`)).toBe(key);
        const [, query = ""] = /(\?.*)?$/.exec(key) ?? [];
        expect(target("/en/search", query)).toBe(key);
      }),
    );
  });

  it("tells apart what anybody can make up without end", () => {
    expect(pageKey("/en/search", "?q=lock").boundless).toBe(true);
    expect(pageKey("/en/search", "?page=2").boundless).toBe(true);
    expect(pageKey("/en/city/lock/report", "?entry=9").boundless).toBe(true);
    for (const place of [
      "/en/valley?page=2",
      "/en/search?",
      "/en/search?utm_id=5",
      "/en/city/lock/report?x=9",
    ]) {
      const [path = "", query = ""] = place.split("?");
      expect(pageKey(path, `?${query}`).boundless).toBe(false);
    }
  });
});

/** The folders of readers' routes and what their page, if they have one, reads of its query. */
function routes(): { place: string; source: string }[] {
  const root = path.join(import.meta.dirname, "../app/(site)/[lang]");
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter(({ name }) => name === "page.tsx" || name === "route.ts")
    .map(({ parentPath, name }) => {
      const folder = path.relative(root, parentPath).split(path.sep).join("/");
      const place = `/en/${folder}`
        .replace(/\/$/, "")
        .replace(/\[\.\.\.\w+\]/, "any/any/any/any")
        .replaceAll(/\[\w+\]/g, "any");
      return { place, source: readFileSync(path.join(parentPath, name), "utf8") };
    });
}

describe("a readers' page", () => {
  it("keeps of its query what it reads, and nothing else", () => {
    const all = "?page=2&entry=3&sent=1&q=x&year=2026";
    const seen = routes().map(({ place, source }) => {
      const reads = [
        ...(/readSearch\(/.test(source) ? ["q=x", "year=2026"] : []),
        ...(/readEntryNumber\(/.test(source) ? ["entry=3"] : []),
        ...(/\.sent\b|\bsent\b.*searchParams/.test(source) ? ["sent=1"] : []),
        ...(/readPageNumber\(/.test(source) ? ["page=2"] : []),
      ];
      // A page that reads its query in another way must be told of here and in key.ts.
      expect([place, /searchParams/.test(source)]).toEqual([place, reads.length > 0]);
      return [place, target(place, all), reads.length > 0 ? `${place}?${reads.join("&")}` : place] as const;
    });
    expect(seen.length).toBeGreaterThan(20);
    for (const [place, kept, read] of seen) expect([place, kept]).toEqual([place, read]);
  });
});
