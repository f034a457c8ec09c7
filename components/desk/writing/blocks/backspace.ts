import { NodeSelection, TextSelection, type EditorState, type Transaction } from "@tiptap/pm/state";
import { ONE_LINE } from "./field-nodes";
import { lineInBlock, takeOut, toEndOf, type LineInBlock } from "./lines-around";
import { toggleQuote } from "./toggle-quote";

type Dispatch = ((tr: Transaction) => void) | undefined;

/** Blocks that hold something even where nothing is written in them. */
const NEVER_EMPTY = new Set(["picture", "gallery", "embed"]);

/**
 * Backspace at the beginning of a line: an empty part goes, an empty block goes whole, and otherwise the cursor steps
 * back a line; nothing ever flows from one line into another. False where the key means what it means anywhere.
 */
export function backspaceInBlock(state: EditorState, dispatch?: Dispatch): boolean {
  const place = lineInBlock(state);
  if (!place || !state.selection.empty || place.$from.parentOffset > 0) return false;
  if (place.part === "listItem") return false;
  const { tr } = state;
  const done = place.before ? stepBack(place, place.before, tr) : atBeginning(place, state, tr);
  if (done) dispatch?.(tr);
  return done;
}

/** Delete at the end of a line does nothing, where the next words are another line's. */
export function deleteInBlock(state: EditorState): boolean {
  const place = lineInBlock(state);
  if (!place || !state.selection.empty || place.part === "listItem") return false;
  const { $from } = place;
  if ($from.parentOffset < $from.parent.content.size) return false;
  const next = $from.node(-1).maybeChild($from.indexAfter(-1));
  return $from.parent.type.name !== "paragraph" || next?.type.name !== "paragraph";
}

/** In the first line of a block. */
function atBeginning({ block }: LineInBlock, state: EditorState, tr: Transaction): boolean {
  const { node, pos, end } = block;
  const isEmpty = node.textContent === "" && !NEVER_EMPTY.has(node.type.name);
  if (isEmpty) {
    const paragraph = state.schema.nodes["paragraph"]?.createAndFill();
    if (paragraph) tr.replaceWith(pos, end, paragraph);
    tr.setSelection(TextSelection.near(tr.doc.resolve(pos + 1))).scrollIntoView();
    return true;
  }
  if (node.type.name === "quote") return toggleQuote(state, tr, true);
  tr.setSelection(NodeSelection.create(tr.doc, pos));
  return true;
}

function stepBack(place: LineInBlock, before: NonNullable<LineInBlock["before"]>, tr: Transaction): boolean {
  const { $from, line, part } = place;
  if (line === "paragraph" && isNextTo($from, "paragraph")) return false;
  if (line === "source" && isNextTo($from, "source")) return joinSources($from, tr);
  const empty = emptyPart(place);
  if (empty !== null) takeOut(tr, $from, empty);
  else if (line === "paragraph" && ONE_LINE.has(before.node.type.name) === false && part === "factBox")
    return false;
  toEndOf(tr, before);
  return true;
}

/** The depth of the empty part around the cursor that can be taken out; null where there is none. */
function emptyPart({ $from, line, part }: LineInBlock): number | null {
  const parent = $from.node(-1);
  const around = $from.depth > 2 ? $from.node(-2) : null;
  const isEmpty = $from.parent.content.size === 0;
  if (line === "paragraph" && isEmpty && (part === "factBox" || part === "questionItem"))
    return parent.childCount > 2 ? $from.depth : null;
  if (line !== "question" && line !== "term") return null;
  if (parent.textContent !== "" || !around) return null;
  if (around.childCount > 1) return $from.depth - 1;
  return line === "term" ? $from.depth - 2 : null;
}

function isNextTo($from: LineInBlock["$from"], type: string): boolean {
  const index = $from.index(-1);
  return index > 0 && $from.node(-1).child(index - 1).type.name === type;
}

function joinSources($from: LineInBlock["$from"], tr: Transaction): boolean {
  tr.join($from.before()).scrollIntoView();
  return true;
}
