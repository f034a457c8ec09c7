/** What a program prints where a value is missing. */
const VALUE = String.raw`None|null|undefined|NaN|\[object Object\]|Invalid Date|\(\s*\)|\[\s*\]|\{\s*\}`;

/** One such value or several, and nothing else: "None", "None None", "null, null". */
const ALONE = new RegExp(String.raw`^(?:${VALUE})(?:[\s,;·|/–—-]+(?:${VALUE}))*$`);

/** What no person writes inside a sentence: these values, empty or printed brackets, template marks left unfilled. */
const INSIDE =
  /\[object Object\]|\bInvalid Date\b|\((?:None|null|undefined|NaN)\)|(?<=^|\s)\(\s*\)|\{\{[^{}]*\}\}|\{%[^{}]*%\}|\$\{[^{}]*\}|<%[^%]*%>|%\([a-z_]+\)s/i;

/** Addresses whose parts are values: "/people/undefined", "/None/lock". */
const IN_ADDRESS = /(?:^|[/?#&=])(None|null|undefined|NaN|\[object Object\])(?=$|[/?#&])/;

/**
 * The leaked value that a piece of text is or holds, or null. A word such as
 * "None" counts only where it stands alone: in a sentence a human wrote it.
 */
export function leakedValue(text: string): string | null {
  const alone = text.trim();
  if (ALONE.test(alone)) return alone;
  return INSIDE.exec(text)?.[0] ?? null;
}

/** The leaked value that stands in an address, or null. */
export function leakedAddress(href: string): string | null {
  const decoded = decodedOrSame(href);
  return IN_ADDRESS.exec(decoded)?.[1] ?? leakedValue(decoded);
}

function decodedOrSame(href: string): string {
  try {
    return decodeURI(href);
  } catch {
    return href;
  }
}
