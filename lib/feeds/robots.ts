/**
 * First words of addresses at which a crawler has nothing to look for: the newsroom's own people and their programs.
 * A page that only must not be found, such as results of a search, is not among them: whoever may not read it never
 * learns that it says so.
 */
const CLOSED = ["account", "api", "desk", "preview", "sign-in", "sign-out"];

/**
 * The text of robots.txt (RFC 9309): everything is open but the newsroom's own rooms, and the list of sitemaps is named
 * by its absolute address. A section may be called "desk-notes", so each word is closed as a whole.
 */
export function robotsText(sitemap: string): string {
  const rules = CLOSED.flatMap((word) => ["/", "$", "?"].map((end) => `Disallow: /${word}${end}`));
  return `${["User-agent: *", "Allow: /", ...rules, "", `Sitemap: ${sitemap}`].join("\n")}\n`;
}
