import { useRef, type ClipboardEvent, type FormEvent } from "react";
import { useTools } from "@/components/desk/editor/inspector/tools.client";
import type { ReadTypedCharacter, Typeset } from "@/lib/typography/fields";
import { oneLine, pasteOneLine } from "./paste-field";

type Field = HTMLInputElement | HTMLTextAreaElement;

/**
 * What a field of one line beside the text needs to be set as the text is: quotation marks, dashes and spaces of the
 * story's language, in what is typed and in what is pasted. The browser's own undo takes it back in one step.
 */
export function useSmartField(language: string) {
  const { typedCharacter, loadTypeset } = useTools();
  const typeset = useRef<Typeset | null>(null);
  const prepare = async () => (typeset.current ??= await loadTypeset());
  return {
    onFocus: () => void prepare().catch(() => undefined),
    onInput: ({ nativeEvent, currentTarget }: FormEvent<Field>) =>
      setTyped(nativeEvent as InputEvent, currentTarget, (before, char) =>
        typedCharacter(before, char, language),
      ),
    onPaste: ({ nativeEvent, currentTarget }: ClipboardEvent<Field>) => {
      const ready = typeset.current;
      const from = currentTarget.selectionStart ?? 0;
      pasteOneLine(nativeEvent, (text) => (ready ? ready(oneLine(text), language) : oneLine(text)));
      const pasted = currentTarget.value.slice(from, currentTarget.selectionStart ?? from);
      if (ready || pasted === "") return;
      // Pasted before the rules were there: it is set as soon as they are, if it still stands.
      void prepare().then(
        (set) => setLate(currentTarget, { from, pasted, set: set(pasted, language) }),
        () => undefined,
      );
    },
  };
}

/** Sets the character that was just typed, once the browser and React are done with it. */
function setTyped(
  { inputType, data, isComposing }: InputEvent,
  field: Field,
  read: (before: string, char: string) => ReturnType<ReadTypedCharacter>,
): void {
  if (inputType !== "insertText" || data?.length !== 1 || isComposing || field.readOnly) return;
  queueMicrotask(() => {
    const { value, selectionStart: end } = field;
    if (end === null || end !== field.selectionEnd || value.charAt(end - 1) !== data) return;
    const typed = read(value.slice(0, end - 1), data);
    if (typed) replace(field, end - 1 - typed.remove, end, typed.insert);
  });
}

function setLate(field: Field, { from, pasted, set }: { from: number; pasted: string; set: string }): void {
  const to = from + pasted.length;
  if (set === pasted || field.value.slice(from, to) !== pasted || field.readOnly) return;
  const caret = field.selectionStart ?? to;
  replace(field, from, to, set);
  const moved = caret >= to ? caret + set.length - pasted.length : Math.min(caret, from + set.length);
  field.setSelectionRange(moved, moved);
}

function replace(field: Field, from: number, to: number, text: string): void {
  const mayType = document.activeElement === field && typeof document.execCommand === "function";
  if (mayType) {
    field.setSelectionRange(from, to);
    // It is old, and still the only way to type for somebody so that undo knows of it.
    if (document.execCommand("insertText", false, text)) return;
  }
  field.setRangeText(text, from, to, "end");
  field.dispatchEvent(new Event("input", { bubbles: true }));
}
