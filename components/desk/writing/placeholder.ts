import { Extension } from "@tiptap/core";
import { Plugin, PluginKey } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";

/** In the empty paragraph with the cursor stands what can be done there. */
export const Placeholder = Extension.create<{ words: string }>({
  name: "placeholder",
  addOptions: () => ({ words: "" }),
  addProseMirrorPlugins() {
    const { words } = this.options;
    return [
      new Plugin({
        key: new PluginKey("placeholder"),
        props: {
          decorations: ({ doc, selection: { $from, empty } }) => {
            const { parent, depth } = $from;
            const isBlank =
              empty && depth === 1 && parent.type.name === "paragraph" && parent.childCount === 0;
            if (!isBlank) return null;
            const look = Decoration.node($from.before(), $from.after(), {
              class: "blank",
              "data-placeholder": words,
            });
            return DecorationSet.create(doc, [look]);
          },
        },
      }),
    ];
  },
});
