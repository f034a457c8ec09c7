/** The rule for the last part of a story's address: one for the server and for the field in which it is typed. */

/** In UTF-16 code units. */
export const LONGEST_SLUG = 120;

/** Latin or Cyrillic small letters and digits, in words joined by single hyphens. */
export const SLUG_PATTERN = /^[a-z0-9\u0430-\u04ff]+(?:-[a-z0-9\u0430-\u04ff]+)*$/;

/** What is wrong with a slug, a code under "refusals.fields"; null where nothing is, or nothing is there yet. */
export function slugFault(text: string): "slug" | "tooLong" | null {
  if (text.length > LONGEST_SLUG) return "tooLong";
  return text === "" || SLUG_PATTERN.test(text) ? null : "slug";
}
