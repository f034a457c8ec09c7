import { SHAPES } from "@/lib/media/shapes";
import fc from "fast-check";
import type { Block, Body, List, Mark, PictureUse, Run, Suggested, Suggestion } from "./body";
import { bodyOf } from "./versions";

/** Arbitrary valid bodies for property tests: every block, every optional field, and words that look like notation. */

const awkward = fc.constantFrom(
  "**",
  "*",
  "~~",
  "[",
  "]",
  "(x)",
  "](story:1)",
  "<br>",
  "\\",
  "|",
  "---",
  "## ",
  "- ",
  "1. ",
  "> ",
  ">> ",
  "-- ",
  "? ",
  "[end]",
  "[json] {}",
  "{#a}",
  " :: ",
  "caption: x",
  "\n",
  "\n\n",
  " ",
  "\r",
  "\t",
  "\u2028",
  "None",
  "№ 5",
  "қала",
  "\u{1f6a2}",
);
const words = fc.oneof(fc.lorem({ maxCount: 6 }), fc.string({ maxLength: 12 }), awkward);
const text = fc
  .array(words, { minLength: 1, maxLength: 4 })
  .map((parts) => parts.join(""))
  .filter(Boolean);
const line = fc.oneof(fc.constant(""), text);
const href = fc.constantFrom(
  "https://a.example/",
  "http://b.example/x(y)?q=1#z",
  "mailto:desk@newsroom.example",
);
const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 2 });

const mark: fc.Arbitrary<Mark> = fc.oneof(
  fc.constantFrom<Mark>({ type: "bold" }, { type: "italic" }, { type: "strike" }),
  href.map((address): Mark => ({ type: "link", href: address })),
  fc.nat({ max: 99 }).map((id): Mark => ({ type: "storyLink", storyId: id + 1 })),
);
const run: fc.Arbitrary<Run> = fc
  .record({ text, marks: optional(fc.array(mark, { maxLength: 3 })) })
  .map(without);
const runs = fc.array(run, { maxLength: 4 });
const id = optional(fc.constantFrom("a", "b-2", "with space", "}"));

const fraction = fc.integer({ min: 0, max: 8 }).map((eighth) => eighth / 16);
const crop = fc
  .record({
    x: fraction,
    y: fraction,
    width: fraction.map((part) => part + 1 / 3 / 2),
    height: fraction.map((part) => Math.max(part, 1e-7)),
  })
  .filter((c) => c.x + c.width <= 1 && c.y + c.height <= 1);

const framing = fc
  .record({
    shape: optional(fc.constantFrom(...SHAPES)),
    crops: optional(fc.record({ "16:9": crop, "4:5": crop }, { requiredKeys: [] })),
    focal: optional(fc.record({ x: fraction, y: fraction })),
  })
  .map(without);

const picture: fc.Arbitrary<PictureUse> = fc
  .record({
    pictureId: fc.integer({ min: 1, max: 99 }),
    caption: optional(line),
    credit: optional(line),
    alt: optional(line),
    decorative: optional(fc.boolean()),
    crop: optional(crop),
    framing: optional(framing),
  })
  .map(without);

const list = (depth: number): fc.Arbitrary<List> =>
  fc
    .record({
      type: fc.constant("list" as const),
      id,
      ordered: fc.boolean(),
      items: fc.array(
        fc
          .record({ text: runs, list: depth > 1 ? optional(list(depth - 1)) : fc.constant(undefined) })
          .map(without),
        { minLength: 1, maxLength: 3 },
      ),
    })
    .map(without);

const paragraph = fc.record({ type: fc.constant("paragraph" as const), id, text: runs }).map(without);
/** A provider, and an address that leads to it. */
const card = fc.oneof(
  fc.record({ provider: fc.constant("link" as const), href }),
  fc.constantFrom(
    { provider: "youtube" as const, href: "https://www.youtube.com/watch?v=dQ4w9WgXcQ0" },
    { provider: "x" as const, href: "https://x.com/port_office/status/1234567890" },
    { provider: "vimeo" as const, href: "https://vimeo.com/about(us)" },
  ),
);

const simple = fc.oneof(paragraph, list(2));
const pairs = fc
  .record({
    type: fc.constant("pairs" as const),
    id,
    pairs: fc.array(fc.record({ term: line, text: runs }), { minLength: 1, maxLength: 3 }),
  })
  .map(without);

const blocks: fc.Arbitrary<Block>[] = [
  paragraph,
  fc.record({
    type: fc.constant("heading" as const),
    id,
    level: fc.constantFrom(2 as const, 3 as const),
    text: runs,
  }),
  list(4),
  fc.record({
    type: fc.constant("quote" as const),
    id,
    paragraphs: fc.array(runs, { minLength: 1, maxLength: 3 }),
    attribution: optional(line),
  }),
  fc.record({ type: fc.constant("pullQuote" as const), id, text: runs, attribution: optional(line) }),
  fc.record({
    type: fc.constant("picture" as const),
    id,
    picture,
    width: optional(fc.constantFrom("text" as const, "wide" as const)),
  }),
  fc.record({
    type: fc.constant("gallery" as const),
    id,
    title: optional(line),
    pictures: fc.array(picture, { minLength: 1, maxLength: 3 }),
  }),
  fc
    .record({ type: fc.constant("embed" as const), id, card, title: line, source: optional(line) })
    .map(({ card: { provider, href: leads }, ...block }) => ({ ...block, provider, href: leads })),
  fc.record({
    type: fc.constant("table" as const),
    id,
    caption: optional(line),
    source: optional(line),
    headRow: fc.boolean(),
    headColumn: fc.boolean(),
    rows: fc.array(fc.array(runs, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 }),
  }),
  fc.record({
    type: fc.constant("factBox" as const),
    id,
    title: optional(line),
    blocks: fc.array(fc.oneof(simple, pairs), { maxLength: 3 }),
  }),
  fc.record({ type: fc.constant("divider" as const), id }),
  fc.record({
    type: fc.constant("questions" as const),
    id,
    items: fc.array(fc.record({ question: runs, answer: fc.array(simple, { maxLength: 2 }) }), {
      minLength: 1,
      maxLength: 3,
    }),
  }),
  fc.record({
    type: fc.constant("sources" as const),
    id,
    title: optional(line),
    items: fc.array(runs, { minLength: 1, maxLength: 3 }),
  }),
];

export const anyBody: fc.Arbitrary<Body> = fc
  .array(fc.oneof(...blocks).map(without), { maxLength: 5 })
  .map((made) => ({ version: 1, blocks: made }));

const by: fc.Arbitrary<Suggestion> = fc.record({
  id: fc.constantFrom("s1", "s2"),
  personId: fc.integer({ min: 1, max: 9 }),
  name: fc.constantFrom("Saule Tamirova", "Lev Ansar"),
  at: fc.constant("2026-11-19T08:58:41.000Z"),
});
const suggested: fc.Arbitrary<Suggested> = fc.record({
  change: fc.constantFrom("inserted" as const, "deleted" as const),
  by,
});
const decision: fc.Arbitrary<Mark> = fc
  .record({ type: fc.constantFrom("inserted" as const, "deleted" as const), by })
  .map((made): Mark => made);

/** Bodies in which words and whole blocks may be only suggested, in the version that holds them. */
export const anySuggestedBody: fc.Arbitrary<Body> = fc
  .tuple(anyBody, fc.infiniteStream(fc.option(suggested)), fc.infiniteStream(fc.option(decision)))
  .map(([body, ofBlocks, ofRuns]) => {
    const blocks = body.blocks.map((block) => {
      const change = ofBlocks.next().value as Suggested | null;
      return suggestedIn({ ...block, ...(change ? { suggested: change } : {}) }, ofRuns) as Block;
    });
    return bodyOf(blocks);
  });

/** The same part of a body, with decisions to be made about some of its runs. */
function suggestedIn(part: unknown, decisions: fc.Stream<Mark | null>): unknown {
  if (Array.isArray(part)) return part.map((one) => suggestedIn(one, decisions));
  if (typeof part !== "object" || part === null) return part;
  if ("text" in part && typeof part.text === "string") {
    const next = decisions.next().value as Mark | null;
    const { marks = [] } = part as Run;
    return next ? { ...part, marks: [...marks, next] } : part;
  }
  return Object.fromEntries(
    Object.entries(part).map(([key, value]) => [
      key,
      key === "suggested" ? value : suggestedIn(value, decisions),
    ]),
  );
}

/** Stored bodies are JSON, in which an absent field is not there at all. */
function without<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, inner]) => inner !== undefined)) as T;
}
