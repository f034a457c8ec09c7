import { Plugin, PluginKey } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import { blockAround } from "./block-around";
import { isBoxed } from "./is-boxed";

/** Marks the block in which the selection is, so that it shows its buttons, and within a gallery the picture. */
export function activeBlock(): Plugin {
  return new Plugin({
    key: new PluginKey("activeBlock"),
    props: {
      decorations(state) {
        const block = blockAround(state);
        if (!block || !isBoxed(block.node)) return null;
        const marks = [active(block.pos, block.end)];
        const { $from, to } = state.selection;
        const shared = $from.sharedDepth(to);
        if (shared >= 2 && $from.node(2).type.name === "galleryPicture")
          marks.push(active($from.before(2), $from.after(2)));
        return DecorationSet.create(state.doc, marks);
      },
    },
  });
}

function active(from: number, to: number): Decoration {
  return Decoration.node(from, to, { class: "is-active" }, { active: true });
}
