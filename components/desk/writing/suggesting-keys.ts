/**
 * The keys of suggesting. None of them is Ctrl+Alt with a letter: on Windows that is AltGr, which writes letters of its
 * own on most keyboards of Europe. Ctrl+Shift+E is what a word processor has for the same. They are known by their place
 * on the keyboard, so that they are the same in every alphabet.
 */
export const SUGGESTING_KEYS = {
  toggle: "Mod-Shift-E",
  next: "F9",
  previous: "Shift-F9",
  accept: "Mod-F9",
  refuse: "Mod-Shift-F9",
  /** To the buttons of the suggestion at the cursor, as to those of a block. */
  bar: "Alt-F10",
} as const;

export type SuggestingKey = keyof typeof SUGGESTING_KEYS;

/** Which of these keys was pressed; null for every other one. */
export function suggestingKey(event: KeyboardEvent): SuggestingKey | null {
  const { code, shiftKey, altKey } = event;
  const isMod = event.ctrlKey || event.metaKey;
  if (altKey) return code === "F10" && !isMod && !shiftKey ? "bar" : null;
  if (code === "KeyE") return isMod && shiftKey ? "toggle" : null;
  if (code !== "F9") return null;
  if (isMod) return shiftKey ? "refuse" : "accept";
  return shiftKey ? "previous" : "next";
}
