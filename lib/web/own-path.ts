/**
 * A path of the desk that a visitor may be sent back to, or undefined. It comes from an address, so everything
 * that could lead elsewhere is refused: other hosts, "//", backslashes, control characters, dot segments.
 */
export function ownPath(given: unknown): string | undefined {
  if (typeof given !== "string" || !/^\/desk(?:[/?]|$)/.test(given)) return undefined;
  if (/[\\\s\p{Cc}]|\/\//u.test(given)) return undefined;
  const url = new URL(given, "http://desk.invalid");
  const path = `${url.pathname}${url.search}`;
  return url.host === "desk.invalid" && /^\/desk(?:[/?]|$)/.test(path) ? path : undefined;
}
