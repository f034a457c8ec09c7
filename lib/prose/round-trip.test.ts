import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { EVERY_BLOCK } from "@/components/story/sample-story";
import { bodySchema, type Body } from "../body/body";
import { anyBody, anySuggestedBody } from "../body/body-arbitrary";
import { bodyFrom } from "./body-from";
import { docOf } from "./doc-of";

describe("a text that is opened in the writing surface and saved as it is", () => {
  it.each([
    ["says the same words with the same marks, whatever it holds", anyBody],
    ["keeps every suggestion that is still to be decided", anySuggestedBody],
  ])("%s", { timeout: 60_000 }, (_says, bodies) => {
    fc.assert(
      fc.property(bodies, (body) => {
        const saved = bodyFrom(docOf(body));
        expect(bodySchema.safeParse(saved).success).toBe(true);
        expect(spelled(saved)).toEqual(spelled(withEvenTables(body)));
      }),
      { numRuns: 200 },
    );
  });

  it("is stored exactly as before when it is opened and saved once more", { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(anySuggestedBody, (body) => {
        const saved = bodyFrom(docOf(body));
        expect(bodyFrom(docOf(saved))).toEqual(saved);
      }),
      { numRuns: 200 },
    );
  });

  it("keeps every block of the sample story", () => {
    const body: Body = { version: 1, blocks: EVERY_BLOCK };
    expect(spelled(bodyFrom(docOf(body)))).toEqual(spelled(withEvenTables(body)));
  });
});

describe("a document of the writing surface", () => {
  it("without a word is a body without blocks", () => {
    expect(bodyFrom(docOf({ version: 1, blocks: [] }))).toEqual({ version: 1, blocks: [] });
  });

  it("keeps its empty paragraphs, so that nothing moves while somebody writes", () => {
    const empty = { type: "paragraph" as const, text: [] };
    const body: Body = { version: 1, blocks: [empty, { type: "paragraph", text: [{ text: "x" }] }, empty] };
    expect(bodyFrom(docOf(body))).toEqual(body);
  });

  it("with lists nested deeper than a body holds keeps every item, in order", () => {
    const nested = (depth: number): object => ({
      type: "bulletList",
      content: [
        {
          type: "listItem",
          content: [
            { type: "paragraph", content: [{ type: "text", text: `level ${depth}` }] },
            ...(depth < 6 ? [nested(depth + 1)] : []),
          ],
        },
        {
          type: "listItem",
          content: [{ type: "paragraph", content: [{ type: "text", text: `end ${depth}` }] }],
        },
      ],
    });
    const body = bodyFrom({ type: "doc", content: [nested(1)] });
    expect(bodySchema.safeParse(body).success).toBe(true);
    expect(JSON.stringify(body).match(/(level|end) \d/g)).toEqual(
      ["level 1", "level 2", "level 3", "level 4", "level 5", "level 6"].concat([
        "end 6",
        "end 5",
        "end 4",
        "end 3",
        "end 2",
        "end 1",
      ]),
    );
  });

  it("cuts a text that is longer than one run may be, without breaking a character", () => {
    const text = "a".repeat(19_999) + "\u{1f6a2}" + "b".repeat(30_000);
    const body = bodyFrom({
      type: "doc",
      content: [{ type: "paragraph", content: [{ type: "text", text }] }],
    });
    expect(bodySchema.safeParse(body).success).toBe(true);
    expect(spelled(body)).toEqual(spelled({ version: 1, blocks: [{ type: "paragraph", text: [{ text }] }] }));
    expect(docOf(body).content?.[0]?.content).toHaveLength(1);
  });
});

/**
 * A body with every text spelled out, character by character with its marks, so that it does not matter how it was cut
 * into runs; and without fields that say nothing: an empty caption, a picture that is not decorative.
 */
function spelled(part: unknown): unknown {
  if (Array.isArray(part)) return part.every(isRun) ? part.flatMap(characters) : part.map(spelled);
  if (typeof part !== "object" || part === null) return part;
  if ("blocks" in part && "version" in part && isOneEmptyParagraph(part.blocks)) return [];
  const says = Object.entries(part).filter(([key, value]) => !saysNothing(key, value, part));
  const { version: _, ...rest } = Object.fromEntries(says.map(([key, value]) => [key, spelled(value)]));
  return "blocks" in rest && Array.isArray(rest.blocks) && "version" in part ? rest.blocks : rest;
}

const MAY_BE_LEFT_OUT = ["attribution", "caption", "credit", "alt", "title", "source"];

function saysNothing(key: string, value: unknown, of: object): boolean {
  if (key === "title" && "href" in of) return false;
  return (value === "" && MAY_BE_LEFT_OUT.includes(key)) || (key === "decorative" && value === false);
}

type Piece = { text: string; marks?: { type: string }[] };

function isRun(part: unknown): part is Piece {
  return (
    typeof part === "object" &&
    part !== null &&
    "text" in part &&
    typeof part.text === "string" &&
    !("term" in part)
  );
}

/** Words lead to one place at the most: of two targets the first counts. */
function characters({ text, marks = [] }: Piece): [string, string][] {
  const kinds = marks.map(({ type }) => (type === "storyLink" ? "link" : type));
  const said = marks
    .filter((_, at) => kinds.indexOf(kinds[at] ?? "") === at)
    .map((mark) => JSON.stringify(mark));
  return [...text].map((character) => [character, said.sort().join()]);
}

function isOneEmptyParagraph(blocks: unknown): boolean {
  return JSON.stringify(blocks) === JSON.stringify([{ type: "paragraph", text: [] }]);
}

function withEvenTables(body: Body): Body {
  return {
    ...body,
    blocks: body.blocks.map((block) => {
      if (block.type !== "table") return block;
      const columns = Math.max(...block.rows.map((row) => row.length));
      return {
        ...block,
        rows: block.rows.map((row) => Array.from({ length: columns }, (_, column) => row[column] ?? [])),
      };
    }),
  };
}
