import type { Node as ProseNode, Schema } from "@tiptap/pm/model";

/** The blocks that can be put into a text. */
export const INSERTABLE = [
  "quote",
  "pullQuote",
  "picture",
  "gallery",
  "embed",
  "figures",
  "factBox",
  "questions",
  "sources",
  "divider",
] as const;

export type InsertableBlock = (typeof INSERTABLE)[number];

/** Before one of these can stand, the writer is asked which picture, or which address. */
export type AskedBlock = "picture" | "gallery" | "embed";
export type PlainBlock = Exclude<InsertableBlock, AskedBlock>;

const ASKED: readonly InsertableBlock[] = ["picture", "gallery", "embed"];

/** Whether the writer is asked something before a block of this kind can stand. */
export function isAskedFor(type: InsertableBlock): type is AskedBlock {
  return ASKED.includes(type);
}

/** A new table's rows and columns. */
const ROWS = 3;
const COLUMNS = 3;

type Json = { type: string; attrs?: Record<string, unknown>; content?: Json[] };

const PARAGRAPH: Json = { type: "paragraph" };

/** A block with nothing written in it. */
export function newBlock(schema: Schema, type: PlainBlock): ProseNode {
  const parts = EMPTY[type];
  return schema.nodeFromJSON({ type, ...(parts ? { content: parts } : {}) });
}

const CELL: Json = { type: "tableCell", content: [PARAGRAPH] };
const ROW: Json = { type: "tableRow", content: Array.from({ length: COLUMNS }, () => CELL) };

const EMPTY: Record<PlainBlock, Json[] | null> = {
  quote: [PARAGRAPH, { type: "attribution" }],
  pullQuote: [PARAGRAPH, { type: "attribution" }],
  figures: [
    { type: "tableCaption" },
    { type: "table", content: Array.from({ length: ROWS }, () => ROW) },
    { type: "tableSource" },
  ],
  factBox: [{ type: "factTitle" }, PARAGRAPH],
  questions: [{ type: "questionItem", content: [{ type: "question" }, PARAGRAPH] }],
  sources: [{ type: "sourcesTitle" }, { type: "source" }],
  divider: null,
};
