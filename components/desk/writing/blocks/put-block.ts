import type { Node as ProseNode } from "@tiptap/pm/model";
import {
  NodeSelection,
  type Selection,
  TextSelection,
  type EditorState,
  type Transaction,
} from "@tiptap/pm/state";
import { blockAround } from "./block-around";

/**
 * Puts a block in place of the empty paragraph with the cursor, or else after the block with the selection, and the
 * cursor where writing goes on: in its first line, or after a block that has none.
 */
export function putBlock(state: EditorState, tr: Transaction, node: ProseNode, now: boolean): boolean {
  if (!now) return true;
  const block = blockAround(state);
  const isBlank = block?.node.type.name === "paragraph" && block.node.content.size === 0;
  const at = block ? (isBlank ? block.pos : block.end) : endOfSelection(state);
  tr.replaceWith(at, block && isBlank ? block.end : at, node);
  tr.setSelection(selectionIn(tr, node, at)).scrollIntoView();
  return true;
}

/** After the last block of a selection over several, or the place itself where it is between two. */
function endOfSelection({ selection: { $to } }: EditorState): number {
  return $to.depth === 0 ? $to.pos : $to.after(1);
}

function selectionIn(tr: Transaction, node: ProseNode, at: number): Selection {
  if (!node.isAtom && node.content.size > 0) return TextSelection.near(tr.doc.resolve(at + 1), 1);
  const end = at + node.nodeSize;
  const next = tr.doc.resolve(end).nodeAfter;
  if (next?.isTextblock) return TextSelection.create(tr.doc, end + 1);
  const paragraph = tr.doc.type.schema.nodes["paragraph"]?.createAndFill();
  if (!paragraph) return NodeSelection.create(tr.doc, at);
  tr.insert(end, paragraph);
  return TextSelection.create(tr.doc, end + 1);
}
