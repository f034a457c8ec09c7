import { Extension, type KeyboardShortcutCommand } from "@tiptap/core";
import type { SurfaceContext } from "./surface-context";

/** Asks for a note on the selected words; whoever keeps the notes listens on the document. */
export const NOTE_EVENT = "newsroom:note";

/** The surface's own keys; those of marks, headings, lists and blocks stand with them. */
export const SurfaceKeys = Extension.create<{ context: SurfaceContext | null }>({
  name: "surfaceKeys",
  priority: 200,
  addOptions: () => ({ context: null }),
  addKeyboardShortcuts(): Record<string, KeyboardShortcutCommand> {
    const { context } = this.options;
    if (!context) return {};
    return {
      "Mod-l": () => {
        if (context.mayWrite()) context.ask("link");
        return true;
      },
      "Mod-f": () => {
        context.ask("find");
        return true;
      },
      "Mod-Alt-m": () => {
        const { from, to } = this.editor.state.selection;
        document.dispatchEvent(new CustomEvent(NOTE_EVENT, { detail: { from, to } }));
        return true;
      },
      // The key of the screen's main act: it must not break a line as well.
      "Mod-Enter": () => true,
    };
  },
});
