/**
 * A text without anything that ends a line or cannot be seen, for a header or a name in a sentence: a line break in it
 * would begin another header (RFC 5322, section 2.2) or a paragraph that nobody of ours wrote.
 */
export function asOneLine(text: string): string {
  return text
    .replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, " ")
    .replaceAll(/\s+/g, " ")
    .trim();
}
