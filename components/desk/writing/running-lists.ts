import { BulletList } from "@tiptap/extension-list/bullet-list";
import { ListItem } from "@tiptap/extension-list/item";
import { ListKeymap } from "@tiptap/extension-list/keymap";
import { OrderedList } from "@tiptap/extension-list/ordered-list";
import type { Node } from "@tiptap/pm/model";
import type { EditorState } from "@tiptap/pm/state";

/** Lists nest to this depth at the most, as in the body's schema. */
const DEEPEST = 4;

const Item = ListItem.extend({
  content: "paragraph (bulletList|orderedList)?",
  addKeyboardShortcuts() {
    return {
      Enter: () => this.editor.commands.splitListItem(this.name),
      Tab: () => {
        if (depthOf(this.editor.state) === 0) return false;
        if (canSink(this.editor.state)) this.editor.commands.sinkListItem(this.name);
        return true;
      },
      "Shift-Tab": () => this.editor.commands.liftListItem(this.name),
    };
  },
});

export const LISTS = [BulletList, OrderedList.extend({ addAttributes: () => ({}) }), Item, ListKeymap];

function depthOf({ selection: { $from } }: EditorState): number {
  let depth = 0;
  for (let at = $from.depth; at > 0; at--) if ($from.node(at).type.name === "listItem") depth++;
  return depth;
}

/** An item can go under the one before it unless that would be too deep, or would need a second list there. */
function canSink(state: EditorState): boolean {
  const { $from } = state.selection;
  for (let at = $from.depth; at > 1; at--) {
    if ($from.node(at).type.name !== "listItem") continue;
    const list = $from.node(at - 1);
    const before = list.maybeChild($from.index(at - 1) - 1);
    const inner = before?.lastChild?.type;
    const fits = inner?.name === "paragraph" || inner === list.type;
    return before !== null && fits && depthOf(state) + deepestIn($from.node(at)) < DEEPEST;
  }
  return false;
}

/** How many lists stand within one another inside an item. */
function deepestIn(item: Node): number {
  const inner = item.lastChild;
  if (!inner?.type.name.endsWith("List")) return 0;
  let deepest = 0;
  inner.forEach((one) => (deepest = Math.max(deepest, deepestIn(one))));
  return deepest + 1;
}
