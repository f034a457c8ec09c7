import { describe, expect, it } from "vitest";
import type { Block, Body } from "../body/body";
import { countWords } from "../body/plain-text";
import { EVERY_BLOCK } from "@/components/story/sample-story";
import { tallier, wordsPerMinute } from "./tally";

const paragraph = (text: string): Block => ({ type: "paragraph", text: [{ text }] });
const body = (...texts: string[]): Body => ({ version: 1, blocks: texts.map(paragraph) });

describe("the line under a text", () => {
  it("counts the same words as the board does", () => {
    const all: Body = { version: 1, blocks: EVERY_BLOCK };
    expect(tallier("en")(all).words).toBe(countWords(all));
  });

  it("names the longest sentence by its words", () => {
    expect(tallier("en")(body("One two three. Four.", "Five six.")).longest).toBe(3);
    expect(tallier("ru")(body("Мост закрыт. Паром не ходит до весны.")).longest).toBe(5);
  });

  it("counts characters as a reader does, a picture sign as one", () => {
    expect(tallier("en")(body("ab \u{1f6a2}")).characters).toBe(4);
  });

  it("says how long it takes to read, slower where words are longer", () => {
    const text = Array.from({ length: wordsPerMinute("en") }, () => "word").join(" ");
    expect(tallier("en")(body(text)).seconds).toBe(60);
    expect(tallier("kk")(body(text)).seconds).toBeGreaterThan(60);
  });

  it("says the same when it counts once more after a change and back", () => {
    const tally = tallier("en");
    const before = tally(body("One two.", "Three."));
    expect(tally(body("One two.", "Three four five.")).words).toBe(5);
    expect(tally(body("One two.", "Three."))).toEqual(before);
  });

  it("leaves out what is only suggested", () => {
    const by = { id: "s", personId: 1, name: "Lev Ansar", at: "2026-11-19T08:58:41.000Z" };
    const suggested: Body = {
      version: 2,
      blocks: [
        {
          type: "paragraph",
          text: [{ text: "Kept " }, { text: "added", marks: [{ type: "inserted", by }] }],
        },
      ],
    };
    expect(tallier("en")(suggested).words).toBe(1);
  });
});
