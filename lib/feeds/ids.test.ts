import { describe, expect, it } from "vitest";
import { entryTag, storyTag } from "./ids";

describe("an id in a feed", () => {
  it("is made of the site's host, the first day here and the story's number, so that it survives a move", () => {
    expect(storyTag("https://news.example:8443/paper", 12, "2026-11-21T23:59:59.999Z")).toBe(
      "tag:news.example,2026-11-21:story-12",
    );
  });

  it("is another for each entry of a story's log", () => {
    const at = "2026-11-22T04:00:00.000Z";
    const ids = [1, 2, 11].map((number) => entryTag("https://news.example", 1, number, at));
    expect(ids).toContain("tag:news.example,2026-11-22:story-1/entry-2");
    expect(new Set([...ids, entryTag("https://news.example", 11, 1, at)]).size).toBe(4);
  });
});
