import { TextSelection } from "@tiptap/pm/state";
import type { BlockInView } from "./block-view";

/** Puts a part into a block: after the part with the cursor where it fits there, else at the block's end. The cursor goes into it. */
export function insertInside({ editor, getPos }: BlockInView, json: object) {
  const pos = getPos();
  const block = pos === undefined ? null : editor.state.doc.nodeAt(pos);
  if (pos === undefined || !block) return;
  const { tr, schema, selection } = editor.state;
  const part = schema.nodeFromJSON(json);
  const { $to } = selection;
  let at = pos + block.nodeSize - 1;
  for (let depth = $to.depth; depth >= 2; depth -= 1) {
    const [parent, index] = [$to.node(depth - 1), $to.indexAfter(depth - 1)];
    if (!parent.canReplaceWith(index, index, part.type)) continue;
    at = $to.after(depth);
    break;
  }
  const { pairs } = schema.nodes;
  const alone = part.type.name === "pair" && tr.doc.resolve(at).parent.type.name !== "pairs";
  tr.insert(at, alone && pairs ? pairs.create(null, part) : part);
  tr.setSelection(TextSelection.near(tr.doc.resolve(at + 1))).scrollIntoView();
  editor.view.dispatch(tr);
  editor.view.focus();
}
