import { Extension } from "@tiptap/core";
import { Plugin, PluginKey, type EditorState, type Transaction } from "@tiptap/pm/state";
import { blockAttributes } from "./blocks/block-attributes";

const RUNNING_TEXT = ["paragraph", "heading", "bulletList", "orderedList"];

/**
 * Gives running text the attributes that every block has, and keeps names apart: a block that is split leaves its name
 * to the first half, and of two blocks with one name the second loses it.
 */
export const NamedBlocks = Extension.create({
  name: "namedBlocks",

  addGlobalAttributes: () => [{ types: RUNNING_TEXT, attributes: blockAttributes() }],

  addProseMirrorPlugins() {
    return [
      new Plugin({
        key: new PluginKey("namedBlocks"),
        appendTransaction: (transactions, before, after) =>
          // A body that comes from elsewhere stands as it came.
          transactions.some((tr) => tr.docChanged && !tr.getMeta("preventUpdate")) &&
          before.doc.childCount < after.doc.childCount
            ? withoutCopiedNames(after)
            : null,
      }),
    ];
  },
});

function withoutCopiedNames(state: EditorState): Transaction | null {
  const { tr } = state;
  const seen = new Set<unknown>();
  state.doc.forEach((node, at) => {
    const id: unknown = node.attrs["id"];
    if (id === null || id === undefined) return;
    if (seen.has(id)) tr.setNodeAttribute(at, "id", null);
    seen.add(id);
  });
  return tr.docChanged ? tr : null;
}
