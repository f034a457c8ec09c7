import { Node as TextNode, wrappingInputRule } from "@tiptap/core";
import { ListKeymap } from "@tiptap/extension-list/keymap";
import type { Node } from "@tiptap/pm/model";
import type { EditorState } from "@tiptap/pm/state";

/** Lists nest to this depth at the most, as in the body's schema. */
const DEEPEST = 4;

declare module "@tiptap/core" {
  interface Commands<ReturnType> {
    runningLists: {
      toggleBulletList: () => ReturnType;
      toggleOrderedList: () => ReturnType;
    };
  }
}

const Item = TextNode.create({
  name: "listItem",
  defining: true,
  parseHTML: () => [{ tag: "li" }],
  renderHTML: ({ HTMLAttributes }) => ["li", HTMLAttributes, 0],
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

const BulletList = listNode("bulletList", "ul", /^\s*[-+*]\s$/).extend({
  addCommands() {
    return {
      toggleBulletList:
        () =>
        ({ commands }) =>
          commands.toggleList(this.name, "listItem"),
    };
  },
  addKeyboardShortcuts() {
    return { "Mod-Shift-8": () => this.editor.commands.toggleBulletList() };
  },
});

const OrderedList = listNode("orderedList", "ol", /^\d+\.\s$/).extend({
  addCommands() {
    return {
      toggleOrderedList:
        () =>
        ({ commands }) =>
          commands.toggleList(this.name, "listItem"),
    };
  },
  addKeyboardShortcuts() {
    return { "Mod-Shift-7": () => this.editor.commands.toggleOrderedList() };
  },
});

export const LISTS = [BulletList, OrderedList, Item, ListKeymap];

/** A list that begins with what is typed at the start of a paragraph; a new number begins a list of its own. */
function listNode(name: string, tag: "ul" | "ol", find: RegExp) {
  const joins = tag === "ul" ? {} : { joinPredicate: () => false };
  return TextNode.create({
    name,
    group: "block list",
    content: "listItem+",
    parseHTML: () => [{ tag }],
    renderHTML: ({ HTMLAttributes }) => [tag, HTMLAttributes, 0],
    addInputRules() {
      return [wrappingInputRule({ find, type: this.type, ...joins })];
    },
  });
}

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
