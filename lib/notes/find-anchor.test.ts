import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyBody } from "@/lib/body/body-arbitrary";
import { anchor as anchorShape, type Passage } from "./fields";
import { anchorAt } from "./anchor-at";
import { findAnchor } from "./find-anchor";
import { passagesOf } from "./passages";

const text: Passage[] = [
  { block: "a", text: "Lorries will lose the crossing in March." },
  {
    block: "b",
    text: "The works department put the cost at 4.7 million, and nobody in the works department blinked.",
  },
  { block: "c", text: "The council votes on Monday." },
];
/** An anchor for these words, counted from their first occurrence. */
const pinned = (words: string, nth = 0, passages = text) => {
  const all = passages.flatMap((passage, paragraph) => {
    const starts = [];
    for (let at = passage.text.indexOf(words); at >= 0; at = passage.text.indexOf(words, at + 1))
      starts.push(at);
    return starts.map((start) => ({ paragraph, start, end: start + words.length }));
  });
  return anchorAt(passages, all[nth] ?? { paragraph: 0, start: 0, end: 0 });
};
const read = (passages: readonly Passage[], found: ReturnType<typeof findAnchor>) =>
  found && passages[found.paragraph]?.text.slice(found.start, found.end);
const changed = (block: string, words: string) =>
  text.map((passage) => (passage.block === block ? { ...passage, text: words } : passage));

describe("a note in the margin", () => {
  it("stays at its words where nothing has changed, at the very one of several", () => {
    expect(findAnchor(pinned("works department", 1), text)).toEqual({ paragraph: 1, start: 68, end: 84 });
    expect(findAnchor(pinned("works department", 0), text)).toEqual({ paragraph: 1, start: 4, end: 20 });
  });

  it("goes along when its paragraph moves, is written into, or loses another name for the same words", () => {
    const anchor = pinned("works department", 1);
    const moved = [...text].reverse();
    expect(findAnchor(anchor, moved)).toEqual({ paragraph: 1, start: 68, end: 84 });
    const longer = changed("b", `On Friday the ${text[1]?.text.slice(4) ?? ""}`);
    expect(findAnchor(anchor, longer)).toEqual({ paragraph: 1, start: 78, end: 94 });
    const renamed = text.map(({ text: words }) => ({ text: words }));
    expect(findAnchor(anchor, renamed)).toEqual({ paragraph: 1, start: 68, end: 84 });
  });

  it("follows its sentence into another paragraph", () => {
    const joined: Passage[] = [{ block: "x", text: text.map((passage) => passage.text).join(" ") }];
    const found = findAnchor(pinned("put the cost at 4.7 million"), joined);
    expect(read(joined, found)).toBe("put the cost at 4.7 million");
  });

  it("stands at words that were changed, or that took their place", () => {
    const anchor = pinned("put the cost at 4.7 million");
    const small = changed("b", "The works department now puts the costs at 4.9 million, and nobody blinked.");
    expect(read(small, findAnchor(anchor, small))).toContain("puts the costs at 4.9 million");
    const other = changed(
      "b",
      "The works department gave no sum, and nobody in the works department blinked.",
    );
    expect(read(other, findAnchor(anchor, other))).toBe("gave no sum");
  });

  it("is pinned to nothing once its words are gone, and never to a like word elsewhere", () => {
    const gone = text.filter(({ block }) => block !== "b");
    expect(findAnchor(pinned("works department"), gone)).toBeNull();
    expect(findAnchor(pinned("The", 0), gone)).toBeNull();
    expect(findAnchor(pinned("works department"), [])).toBeNull();
  });

  it("keeps no more of a text than it needs", () => {
    const long = [{ text: "word ".repeat(200) }];
    const anchor = anchorAt(long, { paragraph: 0, start: 300, end: 900 });
    expect(anchorShape.safeParse(anchor).success).toBe(true);
    expect(findAnchor(anchor, long)).toEqual({ paragraph: 0, start: 300, end: 364 });
  });
});

const paragraphs = fc.array(fc.string({ minLength: 1, maxLength: 40, unit: "grapheme" }), {
  minLength: 1,
  maxLength: 8,
});

describe("whatever is written elsewhere", () => {
  it("a note stays at its words", () => {
    fc.assert(
      fc.property(
        paragraphs,
        fc.nat(),
        fc.nat(),
        fc.nat(30),
        paragraphs,
        paragraphs,
        fc.boolean(),
        (all, which, from, size, above, below, twice) => {
          const passages = all.map((words, index): Passage => ({ block: `p${index}`, text: words }));
          const paragraph = which % passages.length;
          const own = passages[paragraph] ?? { text: "" };
          const start = from % own.text.length;
          const end = Math.min(own.text.length, start + 1 + size);
          const anchor = anchorAt(passages, { paragraph, start, end });
          const copies = twice ? [{ block: "copy", text: own.text }] : [];
          const edited = [
            ...copies,
            ...above.map((words, index) => ({ block: `new${index}`, text: words })),
            own,
            ...copies,
            ...below.map((words, index) => ({ block: `late${index}`, text: words })),
          ];
          const at = edited.indexOf(own);
          expect(findAnchor(anchor, edited)).toEqual({ paragraph: at, start, end });
        },
      ),
    );
  });

  it("every piece of every block can have one", () => {
    fc.assert(
      fc.property(anyBody, fc.nat(), (body, which) => {
        const passages = passagesOf(body);
        if (passages.length === 0) return;
        const paragraph = which % passages.length;
        const end = Math.min(20, passages[paragraph]?.text.length ?? 0);
        const anchor = anchorAt(passages, { paragraph, start: 0, end });
        expect(read(passages, findAnchor(anchor, passages))).toBe(anchor.exact);
      }),
    );
  });
});
