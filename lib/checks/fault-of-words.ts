import { EDITORS_MARK } from "./editors-mark";
import { leakedValue } from "./leaked";

/**
 * What keeps a few words that readers have at once from being saved, as a field's code: a value that a program left
 * in their place, or an editor's mark. Null for words that somebody wrote.
 */
export function faultOfWords(text: string): "leaked" | "editorsMark" | null {
  if (leakedValue(text)) return "leaked";
  return EDITORS_MARK.test(text) ? "editorsMark" : null;
}
