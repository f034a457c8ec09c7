/**
 * Pasting into a field of one line beside the writing surface, such as the headline, which may be a textarea: line
 * breaks are spaces. `tidy` sets the words in their language. The browser's own undo keeps working.
 */
export function pasteOneLine(
  event: Pick<ClipboardEvent, "clipboardData" | "preventDefault" | "target">,
  tidy: (text: string) => string = oneLine,
): void {
  const field = event.target;
  const text = event.clipboardData?.getData("text/plain") ?? "";
  const isField = field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement;
  if (!isField || field.readOnly || field.disabled || text === "") return;
  event.preventDefault();
  const line = tidy(text);
  // It is old, and still the only way to type for somebody so that undo knows of it.
  const typed = typeof document.execCommand === "function" && document.execCommand("insertText", false, line);
  if (typed) return;
  field.setRangeText(line, field.selectionStart ?? 0, field.selectionEnd ?? 0, "end");
  field.dispatchEvent(new Event("input", { bubbles: true }));
}

/** A text without line breaks. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
