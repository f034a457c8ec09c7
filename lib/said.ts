/**
 * What somebody really said in a field: the words without the space around them, "" where there is no letter and no
 * digit. Invisible signs and bare punctuation are no note and no reason.
 */
export function said(text: string | null | undefined): string {
  const words = (text ?? "").trim();
  return /[\p{L}\p{N}]/u.test(words) ? words : "";
}

/** Characters that leave no mark on a page: spaces, what steers text, and the blank of Braille. */
const MARKLESS = /^[\s\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]*$/u;

/** What a reader sees of a field: the text without the space around it, "" where nothing of it leaves a mark. */
export function seen(text: string | null | undefined): string {
  const words = (text ?? "").trim();
  return MARKLESS.test(words) ? "" : words;
}
