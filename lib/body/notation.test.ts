import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bodySchema, type Block, type Body } from "./body";
import { anyBody } from "./body-arbitrary";
import { fromNotation, toNotation } from "./notation";

describe("the notation in which a body is typed", () => {
  it("gives back exactly the body it was written from, whatever the body holds", () => {
    fc.assert(
      fc.property(anyBody, (body) => {
        expect(bodySchema.safeParse(body).success).toBe(true);
        expect(fromNotation(toNotation(body))).toEqual({ body });
      }),
      { numRuns: 600 },
    );
  });

  it("survives a browser, which sends every line end as two characters", () => {
    fc.assert(
      fc.property(anyBody, (body) => {
        expect(fromNotation(toNotation(body).replaceAll("\n", "\r\n"))).toEqual({ body });
      }),
      { numRuns: 100 },
    );
  });

  it("takes any text at all without failing", () => {
    const pieces = [
      "**",
      "*",
      "~~",
      "[",
      "](",
      ")",
      "<br>",
      "\\",
      "\n",
      "\n\n",
      "- ",
      "> ",
      ">> -- ",
      "| ",
      "[end]",
      "[table]",
      "[gallery]",
      "[questions]\n? ",
      "{#a}",
      "[json] {",
      "[picture 1]",
      "x ",
      "story:1",
      "https://a.example",
      " :: ",
    ];
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string()), { maxLength: 30 }), (parts) => {
        const read = fromNotation(parts.join(""));
        expect("body" in read ? bodySchema.safeParse(read.body).success : read.errors.length > 0).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });

  it.each([
    "The council met on Thursday.\n\n“None of us expected that,” she said.",
    "Two stars * and 5 * 3 stay as typed, and so does a_name_with_lines.",
    "[CHECK] the number; it was 2022.\n\nSecond line\nafter a line break",
    "— Кто там? — спросила она.\n\n№ 5 (бывш. № 4)",
    "It cost **4.7 million** tenge, *by the council’s own count*.",
    "See [the first report](story:12) and [the minutes](https://council.example/minutes(3)).",
  ])("shows ordinary writing as it was typed: %j", (text) => {
    const read = fromNotation(text);
    expect("body" in read && toNotation(read.body)).toBe(text);
  });

  it.each([
    ["youtube", "https://elsewhere.example/watch?v=dQ4w9WgXcQ0", "link"],
    ["youtube", "https://youtube.com.elsewhere.example/watch?v=dQ4w9WgXcQ0", "link"],
    ["instagram", "mailto:desk@newsroom.example", "link"],
    ["youtube", "https://vimeo.com/76979871", "vimeo"],
    ["telegram", "https://t.me/port_office/123", "telegram"],
    ["link", "https://vimeo.com/76979871", "link"],
  ])("believes no card that says %s and leads to %s", (named, href, provider) => {
    const read = fromNotation(`[embed ${named}] ${href}\ntitle: The lock at night`);
    const card = { type: "embed", provider, href, title: "The lock at night" };
    expect("body" in read && read.body.blocks).toEqual([card]);
  });

  it.each<[string, Block]>([
    ["## What drivers will face", { type: "heading", level: 2, text: [{ text: "What drivers will face" }] }],
    ["---", { type: "divider" }],
    [
      "> We had torches.\n> -- Elsa Randow",
      { type: "quote", paragraphs: [[{ text: "We had torches." }]], attribution: "Elsa Randow" },
    ],
    [
      "1. First\n  - below it\n2. Second",
      {
        type: "list",
        ordered: true,
        items: [
          {
            text: [{ text: "First" }],
            list: { type: "list", ordered: false, items: [{ text: [{ text: "below it" }] }] },
          },
          { text: [{ text: "Second" }] },
        ],
      },
    ],
    [
      "[picture 7, wide]\ncaption: Boats at the quay\ncredit: Town archive\nalt: Wooden boats",
      {
        type: "picture",
        picture: { pictureId: 7, caption: "Boats at the quay", credit: "Town archive", alt: "Wooden boats" },
        width: "wide",
      },
    ],
    [
      "[table, head row]\n| Year | Lorries |\n| 2025 | 340 |",
      {
        type: "table",
        headRow: true,
        headColumn: false,
        rows: [
          [[{ text: "Year" }], [{ text: "Lorries" }]],
          [[{ text: "2025" }], [{ text: "340" }]],
        ],
      },
    ],
    [
      "[fact box] The lock\nBuilt :: 1931\n\nIt is 40 metres long.\n[end]",
      {
        type: "factBox",
        title: "The lock",
        blocks: [
          { type: "pairs", pairs: [{ term: "Built", text: [{ text: "1931" }] }] },
          { type: "paragraph", text: [{ text: "It is 40 metres long." }] },
        ],
      },
    ],
    [
      "[questions]\n? When does it open?\n\nIn May.\n[end]",
      {
        type: "questions",
        items: [
          {
            question: [{ text: "When does it open?" }],
            answer: [{ type: "paragraph", text: [{ text: "In May." }] }],
          },
        ],
      },
    ],
  ])("%j is what it looks like", (text, block) => {
    const body: Body = { version: 1, blocks: [block] };
    expect(fromNotation(text)).toEqual({ body });
    expect(fromNotation(toNotation(body))).toEqual({ body });
  });

  it.each([
    ["A line.\n\n[words](javascript:alert(1))", 3, "linkAddress"],
    ["[fact box] Without an end\n\nwords", 1, "noEnd"],
    ["[picture twelve]", 1, "badPicture"],
    ["[picture 3]\ncaptoin: a slip", 2, "unknownLine"],
    ["\n\n[json] {", 3, "badJson"],
    ['[json] {"type":"script"}', 1, "blockWrong"],
    ["[gallery]\n[end]", 1, "emptyPart"],
  ])("%j is refused in its line %d as %s", (text, line, code) => {
    expect(fromNotation(text)).toEqual({ errors: [{ line, code }] });
  });

  it("keeps nothing that only an escape can say: a NUL, or half of a character", () => {
    const text = String.raw`[json] {"type":"paragraph","text":[{"text":"a\u0000b\ud800c"}]}`;
    expect(fromNotation(text)).toEqual({
      body: { version: 1, blocks: [{ type: "paragraph", text: [{ text: "ab\ufffdc" }] }] },
    });
  });

  it.each(["[", "**", "[](", "*a ", "](", "> \n", "[a](", "- a\n"])(
    "a long text of nothing but %j is a body, or refused with its line",
    (piece) => {
      const read = fromNotation(piece.repeat(20_000));
      expect("body" in read ? bodySchema.safeParse(read.body).success : (read.errors[0]?.line ?? 0) > 0).toBe(
        true,
      );
    },
  );

  it.each([
    "19. November was cold.",
    "2 * 3 * 4 is what he said",
    "*) a footnote\n* and another",
    "Intro:\n- a\n- b",
    "C:\\users and a_b_c@example.org",
  ])("keeps every sign of %j, which is no notation", (typed) => {
    expect(fromNotation(typed)).toEqual({
      body: { version: 1, blocks: [{ type: "paragraph", text: [{ text: typed }] }] },
    });
  });

  it("never renumbers what somebody counted", () => {
    expect(fromNotation("1. one\n2. two\n19. November")).toMatchObject({
      body: { blocks: [{ items: [{}, { text: [{ text: "two\n19. November" }] }] }] },
    });
  });
});
