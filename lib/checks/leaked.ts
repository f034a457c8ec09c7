/** What a program prints where a value is missing. */
const LEAKED = ["None", "null", "undefined", "NaN", "[object Object]", "Invalid Date", "()", "[]", "{}"];

const UNFILLED = /\{\{[^{}]*\}\}|\$\{[^{}]*\}|<%[^%]*%>|%\([a-z_]+\)s/i;

/**
 * The leaked value that a piece of text is or holds, or null. A word such as
 * "None" counts only where it stands alone: in a sentence a human wrote it.
 */
export function leakedValue(text: string): string | null {
  const alone = text.trim();
  if (LEAKED.includes(alone)) return alone;
  if (text.includes("[object Object]")) return "[object Object]";
  if (/\bInvalid Date\b/.test(text)) return "Invalid Date";
  return UNFILLED.exec(text)?.[0] ?? null;
}
