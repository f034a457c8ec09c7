import { Fragment, type Node as ProseNode } from "@tiptap/pm/model";
import { TextSelection, type EditorState, type Transaction } from "@tiptap/pm/state";
import { blockAround, blocksTouched } from "./block-around";

/**
 * Makes a quotation of the paragraphs that are selected; in a quotation, makes paragraphs of it again, and whoever
 * said it becomes a paragraph of their own. False where something else is selected.
 */
export function toggleQuote(state: EditorState, tr: Transaction, now: boolean): boolean {
  const block = blockAround(state);
  if (block?.node.type.name === "quote") {
    if (now) unquote(state, tr, block.pos, block.node);
    return true;
  }
  const range = paragraphsSelected(state);
  const { quote, attribution } = state.schema.nodes;
  if (!range || !quote || !attribution) return false;
  if (!now) return true;
  const { nodes, pos, size } = range;
  const { anchor, head } = state.selection;
  tr.replaceWith(pos, pos + size, quote.create(null, [...nodes, attribution.create()]));
  tr.setSelection(TextSelection.create(tr.doc, anchor + 1, head + 1)).scrollIntoView();
  return true;
}

function paragraphsSelected({ doc, selection }: EditorState) {
  const touched = blocksTouched({ selection });
  if (!touched || !(selection instanceof TextSelection)) return null;
  const nodes: ProseNode[] = [];
  let pos = 0;
  doc.forEach((node, at, index) => {
    if (index === touched.first) pos = at;
    if (index >= touched.first && index <= touched.last) nodes.push(node);
  });
  if (!nodes.every((node) => node.type.name === "paragraph")) return null;
  return { nodes, pos, size: Fragment.from(nodes).size };
}

function unquote(state: EditorState, tr: Transaction, pos: number, quote: ProseNode) {
  const paragraph = state.schema.nodes["paragraph"];
  const parts: ProseNode[] = [];
  quote.forEach((part) => {
    if (part.type.name === "paragraph") parts.push(part);
    else if (part.content.size > 0 && paragraph) parts.push(paragraph.create(null, part.content));
  });
  const { from } = state.selection;
  tr.replaceWith(pos, pos + quote.nodeSize, parts);
  tr.setSelection(TextSelection.near(tr.doc.resolve(Math.max(pos + 1, from - 1)))).scrollIntoView();
}
