import type { Node as ProseNode, ResolvedPos } from "@tiptap/pm/model";
import { NodeSelection, type EditorState } from "@tiptap/pm/state";

/** A block of the text where it stands: from `pos` to `end`, the `index`th of the document. */
export type PlacedBlock = { node: ProseNode; pos: number; end: number; index: number };

/** The one block of the document in which the whole selection is; null where it is in several, or between two. */
export function blockAround({ selection }: Pick<EditorState, "selection">): PlacedBlock | null {
  const { $from, to } = selection;
  if (selection instanceof NodeSelection && $from.depth === 0) return placed($from, selection.node);
  if ($from.depth === 0 || $from.sharedDepth(to) === 0) return null;
  return { node: $from.node(1), pos: $from.before(1), end: $from.after(1), index: $from.index(0) };
}

function placed($from: ResolvedPos, node: ProseNode): PlacedBlock {
  return { node, pos: $from.pos, end: $from.pos + node.nodeSize, index: $from.index(0) };
}

/** The first and the last block that the selection touches, by number; null where it is between two. */
export function blocksTouched({ selection }: Pick<EditorState, "selection">) {
  const { $from, $to } = selection;
  const first = $from.index(0);
  const last = $to.depth === 0 ? $to.index(0) - 1 : $to.index(0);
  return last < first ? null : { first, last };
}

export type TextLine = { node: ProseNode; pos: number };

/** The lines of a block that can be typed in, in reading order; `pos` stands before each. A decorative picture shows no alternative text. */
export function linesOf({ node, pos }: PlacedBlock): TextLine[] {
  const lines: TextLine[] = [];
  if (node.isTextblock) return [{ node, pos }];
  node.descendants((child, at, parent) => {
    const isHidden = child.type.name === "alt" && parent?.attrs["decorative"] === true;
    if (child.isTextblock && !isHidden) lines.push({ node: child, pos: pos + 1 + at });
    return !child.isTextblock;
  });
  return lines;
}
