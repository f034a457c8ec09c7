import type { ResolvedPos } from "@tiptap/pm/model";
import { Selection, TextSelection, type EditorState, type Transaction } from "@tiptap/pm/state";
import { blockAround, linesOf, type PlacedBlock, type TextLine } from "./block-around";
import { isBoxed } from "./is-boxed";

/** The line with the cursor, in its block. */
export type LineInBlock = {
  block: PlacedBlock;
  $from: ResolvedPos;
  /** The name of the line's node, and of the node around it. */
  line: string;
  part: string;
  before: TextLine | undefined;
  after: TextLine | undefined;
};

/** Where the cursor is, if that is a line of one of the blocks of this folder; null in running text. */
export function lineInBlock(state: EditorState): LineInBlock | null {
  const { selection } = state;
  const block = blockAround(state);
  if (!(selection instanceof TextSelection) || !block || !isBoxed(block.node)) return null;
  const { $from } = selection;
  if (!$from.parent.isTextblock) return null;
  const lines = linesOf(block);
  const at = lines.findIndex(({ pos }) => pos === $from.before());
  const part = $from.node(-1).type.name;
  return { block, $from, line: $from.parent.type.name, part, before: lines[at - 1], after: lines[at + 1] };
}

/** Puts the cursor at the beginning of a line. */
export function toStartOf(tr: Transaction, { pos }: TextLine): Transaction {
  return tr.setSelection(TextSelection.create(tr.doc, pos + 1)).scrollIntoView();
}

/** Puts the cursor behind the last word of a line. */
export function toEndOf(tr: Transaction, { node, pos }: TextLine): Transaction {
  return tr.setSelection(TextSelection.create(tr.doc, pos + 1 + node.content.size)).scrollIntoView();
}

/** Puts the cursor below a block that ends at `end`: into the empty paragraph there, or into a new one. */
export function leaveBelow(tr: Transaction, end: number): Transaction {
  const next = tr.doc.resolve(end).nodeAfter;
  const isFree = next?.type.name === "paragraph" && next.content.size === 0;
  const paragraph = tr.doc.type.schema.nodes["paragraph"]?.createAndFill();
  if (!isFree && paragraph) tr.insert(end, paragraph);
  return tr.setSelection(Selection.near(tr.doc.resolve(end + 1))).scrollIntoView();
}

/** Takes out the node around the cursor at this depth, and what was around it if nothing else is left there. */
export function takeOut(tr: Transaction, $from: ResolvedPos, depth: number): Transaction {
  return tr.delete($from.before(depth), $from.after(depth));
}
