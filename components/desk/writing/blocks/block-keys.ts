import { Extension } from "@tiptap/core";
import { NodeSelection } from "@tiptap/pm/state";
import { backspaceInBlock, deleteInBlock } from "./backspace";
import { blockAround } from "./block-around";
import { enterInBlock } from "./enter";
import { isBoxed } from "./is-boxed";
import { lineInBlock, toEndOf, toStartOf } from "./lines-around";

/** The keys that mean something of their own within a block. None of them keeps anybody in it. */
export const BlockKeys = Extension.create({
  name: "blockKeys",
  // Before the keys of running text, which know nothing of lines.
  priority: 200,
  addKeyboardShortcuts() {
    const { editor } = this;
    const backspace = () => backspaceInBlock(editor.state, editor.view.dispatch);
    return {
      Enter: () => enterInBlock(editor.state, editor.view.dispatch),
      Backspace: backspace,
      "Mod-Backspace": backspace,
      "Shift-Backspace": backspace,
      Delete: () => deleteInBlock(editor.state),
      "Mod-Delete": () => deleteInBlock(editor.state),
      Escape: () => {
        const { state, view } = editor;
        const block = blockAround(state);
        if (!block || !isBoxed(block.node) || state.selection instanceof NodeSelection) return false;
        view.dispatch(state.tr.setSelection(NodeSelection.create(state.doc, block.pos)));
        return true;
      },
      Tab: () => {
        const place = lineInBlock(editor.state);
        if (!place?.after || place.part === "tableCell" || place.part === "listItem") return false;
        editor.view.dispatch(toStartOf(editor.state.tr, place.after));
        return true;
      },
      "Shift-Tab": () => {
        const place = lineInBlock(editor.state);
        if (!place?.before || place.part === "tableCell" || place.part === "listItem") return false;
        editor.view.dispatch(toEndOf(editor.state.tr, place.before));
        return true;
      },
    };
  },
});
