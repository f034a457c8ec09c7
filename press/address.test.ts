import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { readAddress } from "./address";

const canonical = (target: string) => {
  const address = readAddress(target);
  return typeof address === "string" ? address : address.canonical;
};

describe("the one address of a page", () => {
  it.each([
    ["/", "/"],
    ["/valley/bridge", "/valley/bridge"],
    ["/valley/bridge/", "/valley/bridge"],
    ["/Valley/BRIDGE", "/valley/bridge"],
    ["//elsewhere.example/x", "/elsewhere.example/x"],
    ["/\\elsewhere.example", "/elsewhere.example"],
    ["/valley//bridge///", "/valley/bridge"],
    ["/valley/./a/../bridge", "/valley/bridge"],
    ["/..%2f/x", "/..%2f/x"],
    ["/%76alley/%62ridge", "/valley/bridge"],
    ["/%D0%BC%d0%BE", "/%D0%BC%d0%BE"],
    // «Мо», with capitals; «қала», with a capital that only Kazakh has; «край», its last letter taken apart.
    ["/%D0%9C%D0%9E", "/%D0%BC%D0%BE"],
    ["/ru/%D2%9A%D0%B0%D0%BB%D0%B0", "/ru/%D2%9B%D0%B0%D0%BB%D0%B0"],
    ["/%D0%BA%D1%80%D0%B0%D0%B8%CC%86", "/%D0%BA%D1%80%D0%B0%D0%B9"],
    ["http://elsewhere.example/valley/bridge?page=2", "/valley/bridge"],
  ])("%s is known as %s", (target, known) => expect(canonical(target)).toBe(known));

  it("is its own: a reader is never sent on twice, nor to another site", () => {
    fc.assert(
      fc.property(
        fc.webPath(),
        fc.array(
          fc.constantFrom(
            "/",
            "//",
            "\\",
            "..",
            ".",
            "%2e",
            "%2F",
            "A",
            "%41",
            "a",
            "%D0%98%CC%86",
            "%C4%B0",
            "%CE%A3",
          ),
        ),
        (path, parts) => {
          const once = canonical(`/${parts.join("")}${path}`);
          expect(once).toMatch(/^\/(?![/\\])|^badAddress$/);
          if (once !== "badAddress") expect(canonical(once)).toBe(once);
        },
      ),
    );
  }, 30_000);

  it("keeps what was asked of the page apart from it", () => {
    expect(readAddress("/search?q=Talmer&page=2")).toMatchObject({
      canonical: "/search",
      query: "?q=Talmer&page=2",
    });
  });

  it("tells whose it is however its first word is written", () => {
    for (const target of ["/desk", "//desk/x", "/%64esk?a=1", "/valley/../desk"]) {
      expect(readAddress(target)).toMatchObject({ firstWord: "desk" });
    }
  });
});

describe("what is not an address", () => {
  it.each(["/%", "/%zz", "/%ff", "/a%00b", "/a%0Ab", "/x?q=%00", "*", "valley", "", "/a#b", "ftp://site/x"])(
    "%j is refused",
    (target) => expect(readAddress(target)).toBe("badAddress"),
  );

  it("more than eight kilobytes are refused for their length", () => {
    expect(readAddress(`/${"a".repeat(8191)}`)).not.toBe("longAddress");
    expect(readAddress(`/${"a".repeat(8192)}`)).toBe("longAddress");
  });
});
