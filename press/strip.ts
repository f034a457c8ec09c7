/**
 * Everything that only Next's runtime in the browser would read: its scripts and their preloads, the
 * empty place for streamed metadata, the mark of its font loader, React's marks around a boundary.
 * React escapes "<" and ">" in text and attributes, and structured data does so by itself, so each
 * of these strings is markup wherever it stands. Scripts are matched whole, so that structured data
 * is passed over in one piece.
 */
const RUNTIME = new RegExp(
  [
    /<script\b([^>]*)>[\s\S]*?<\/script>/,
    /<link rel="preload" as="script"[^>]*>/,
    /<div hidden=""><!--\$--><!--\/\$--><\/div>/,
    /<meta name="next-size-adjust"[^>]*>/,
    /<!--\/?\$-->/,
  ]
    .map(({ source }) => source)
    .join("|"),
  "g",
);

/**
 * A finished page as Next wrote it → the same page without Next's runtime. Structured data stays. The
 * empty comments between neighbouring pieces of text stay too: without them the pieces become one text
 * node and are drawn a fraction of a pixel elsewhere, so the page would differ from the unstripped one.
 */
export function stripRuntime(html: string): string {
  return html.replace(RUNTIME, (part: string, attributes: string | undefined) =>
    attributes?.includes('type="application/ld+json"') ? part : "",
  );
}

/**
 * Whether a page cannot be read without scripts: Next's empty error page, or a boundary whose content
 * failed (`$!`) or would be moved into its place later (`$?`).
 */
export function isUnreadable(html: string): boolean {
  return html.includes('<html id="__next_error__"') || /<!--\$[!?]-->/.test(html);
}

/** The number under which Next logged the error that a page met, if it tells. */
export function errorNumber(html: string): string | undefined {
  return /E\{\\"digest\\":\\"(\d+)\\"/.exec(html)?.[1];
}
