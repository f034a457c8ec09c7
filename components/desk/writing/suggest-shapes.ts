import type { Fragment, Node } from "@tiptap/pm/model";
import type { Suggested, Suggestion } from "@/lib/body/body";

/** What the parts of suggesting pass to each other. Positions "before" lie in the text as it stood, "wanted" in the text as the writer's edit left it. */

/** One thing to do to the text as it stood, so that the edit is suggested instead of made. */
export type Op =
  /** These words stay, struck. */
  | { kind: "strike"; from: number; to: number }
  /** These were only suggested, by the same person, and go. */
  | { kind: "drop"; from: number; to: number }
  /** This is put in. */
  | { kind: "put"; at: number; content: Fragment }
  /** This block stays, suggested to be taken out. */
  | { kind: "strikeBlock"; at: number };

/** Where a stretch of the wanted text stands in the end: kept from before, or in what the op `put` puts in. */
export type Piece = { wanted: number; size: number } & (
  { before: number; side: -1 | 1 } | { put: Op; offset: number }
);

/** What an edit replaced, in the text before and in the wanted one. */
export type Touched = { before: Range; wanted: Range };
type Range = { from: number; to: number };

/** A plan grows while the blocks are walked through. */
export type Plan = { ops: Op[]; pieces: Piece[]; by: Suggestion; touched: Touched | null };

export function suggestedOf(node: Node): Suggested | null {
  return (node.attrs["suggested"] as Suggested | null | undefined) ?? null;
}

export function isStruck(node: Node): boolean {
  return suggestedOf(node)?.change === "deleted";
}

/** Who suggests this stretch of text, by the mark of this name. */
export function byOf(node: Node, mark: "inserted" | "deleted"): Suggestion | null {
  const found = node.marks.find(({ type }) => type.name === mark);
  return (found?.attrs["by"] as Suggestion | null | undefined) ?? null;
}

/** The same attributes as a text has without its name and without what is suggested of it. */
export function plainAttrs(node: Node): Record<string, unknown> {
  const { id: _id, suggested: _suggested, ...attrs } = node.attrs;
  return attrs;
}
