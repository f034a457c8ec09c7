import { useCallback, useSyncExternalStore } from "react";
import type { Editor } from "@tiptap/core";

/**
 * What the editor says now, and again whenever it says something else, at most once a frame. `read` must give the same
 * value for the same state: a word, a number, or an object that is kept.
 */
export function useEditorValue<T>(editor: Editor | null, read: (editor: Editor) => T, before: T): T {
  const subscribe = useCallback(
    (listener: () => void) => {
      if (!editor) return () => undefined;
      let frame = 0;
      const later = () => {
        frame ||= requestAnimationFrame(() => {
          frame = 0;
          listener();
        });
      };
      editor.on("transaction", later);
      return () => {
        cancelAnimationFrame(frame);
        editor.off("transaction", later);
      };
    },
    [editor],
  );
  const snapshot = () => (editor && !editor.isDestroyed ? read(editor) : before);
  return useSyncExternalStore(subscribe, snapshot, () => before);
}
