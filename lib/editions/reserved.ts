/** First words of addresses that belong to the newsroom itself. */
const RESERVED = new Set([
  // The desk and its doors.
  "account",
  "admin",
  "desk",
  "invitation",
  "login",
  "logout",
  "password",
  "preview",
  "sign-in",
  "sign-out",
  "sign-up",
  // Machines.
  "api",
  "assets",
  "files",
  "fonts",
  "health",
  "icons",
  "images",
  "media",
  "public",
  "static",
  "uploads",
  // Readers' pages that are not sections.
  "about",
  "archive",
  "changes",
  "contact",
  "corrections",
  "editions",
  "feed",
  "feeds",
  "heads",
  "live",
  "newsletter",
  "people",
  "report",
  "search",
  "series",
  "sitemap",
  "sitemaps",
  "stories",
  "story",
  "tags",
  "topics",
]);

/**
 * Whether a word may not be the first word of an address: not as a section's slug, a standing page's,
 * or an edition's language. Words with a dot are files (`feed.xml`, `robots.txt`), a leading underscore
 * is the framework's, and a leading dot belongs to `.well-known` (RFC 8615).
 */
export function isReserved(word: string): boolean {
  const lower = word.toLowerCase();
  return RESERVED.has(lower) || lower.includes(".") || lower.startsWith("_");
}
