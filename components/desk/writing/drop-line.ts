import { Extension, type Editor } from "@tiptap/core";

/** The line that shows where what is dragged would stand. It comes with the first drag. */
export const DropLine = Extension.create({
  name: "dropLine",
  onCreate() {
    this.editor.view.dom.addEventListener("dragenter", () => void showDropLine(this.editor), { once: true });
  },
});

/** Where it cannot be had, dragging works without the line. */
async function showDropLine(editor: Editor): Promise<void> {
  const loaded = await import("@tiptap/pm/dropcursor").catch(() => null);
  if (loaded && !editor.isDestroyed) editor.registerPlugin(loaded.dropCursor({ color: "currentColor" }));
}
