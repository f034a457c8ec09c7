import { describe, expect, it } from "vitest";
import { DESK_WORDS } from "@/press/realms";
import { robotsText } from "./robots";

const SITEMAP = "https://news.example/sitemap.xml";
const lines = robotsText(SITEMAP)
  .split("\n")
  .filter(Boolean)
  .map((line) => line.split(": ") as [string, string]);

/** Whether any crawler may ask for an address (RFC 9309, section 2.2.2): the longest rule that fits it decides. */
function isOpen(address: string): boolean {
  const fitting = lines.flatMap(([field, rule]) => {
    if (field !== "Allow" && field !== "Disallow") return [];
    const fits = rule.endsWith("$") ? address === rule.slice(0, -1) : address.startsWith(rule);
    return fits ? [{ length: rule.length, open: field === "Allow" }] : [];
  });
  return fitting.sort((a, b) => b.length - a.length || Number(b.open) - Number(a.open))[0]?.open ?? true;
}

describe("robots.txt", () => {
  it("is for every crawler, in one group of known fields", () => {
    expect(lines[0]).toEqual(["User-agent", "*"]);
    expect(new Set(lines.slice(1).map(([field]) => field))).toEqual(
      new Set(["Allow", "Disallow", "Sitemap"]),
    );
  });

  it("names the list of sitemaps by its whole address", () =>
    expect(lines.filter(([field]) => field === "Sitemap")).toEqual([["Sitemap", SITEMAP]]));

  it.each([...DESK_WORDS, "api"])("closes /%s and what is below it", (word) => {
    for (const end of ["", "/", "/a/b", "?a=b"])
      expect([word + end, isOpen(`/${word}${end}`)]).toEqual([word + end, false]);
  });

  it.each([
    "/",
    "/ru",
    "/city/the-old-lock",
    "/city/the-old-lock/changes.json",
    "/media/0123-960.webp",
    "/feed.xml",
    "/desk-notes",
    "/desk-notes/a-story",
    "/previews",
    "/city/preview",
    "/city/desk",
  ])("leaves %s open", (address) => expect(isOpen(address)).toBe(true));

  it.each(["/search?q=lock", "/ru/search?q=a", "/city/the-old-lock/report"])(
    "lets crawlers read at %s that it is not to be found",
    (address) => expect(isOpen(address)).toBe(true),
  );
});
