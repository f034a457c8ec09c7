/**
 * What somebody really said in a field: the words without the space around them, "" where there is no letter and no
 * digit. Invisible signs and bare punctuation are no note and no reason.
 */
export function said(text: string | null | undefined): string {
  const words = (text ?? "").trim();
  return /[\p{L}\p{N}]/u.test(words) ? words : "";
}
