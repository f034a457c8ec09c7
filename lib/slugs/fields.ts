/** The rule for the last part of a story's address: one for the server and for the field in which it is typed. */

/** In UTF-16 code units. */
export const LONGEST_SLUG = 120;

/** Percent-encoded, in characters: a letter that is not Latin takes six, nine or twelve. */
export const LONGEST_ENCODED_SLUG = 720;

/** Whether an edition writes its addresses in Latin letters or in its own: the row's `slugs`. */
export const SLUG_SCRIPTS = ["latin", "own"] as const;
export type SlugScript = (typeof SLUG_SCRIPTS)[number];

/** Small letters and digits of any script, in words joined by single hyphens; composed as Unicode's form NFC has them. */
export const SLUG_PATTERN =
  /^[\p{Ll}\p{Lo}\p{Lm}\p{Nd}][\p{Ll}\p{Lo}\p{Lm}\p{Nd}\p{M}]*(?:-[\p{Ll}\p{Lo}\p{Lm}\p{Nd}][\p{Ll}\p{Lo}\p{Lm}\p{Nd}\p{M}]*)*$/u;

export type SlugFault = "slug" | "tooLong" | "slugTooLong";

/** What is wrong with a slug, a code under "refusals.fields"; null where nothing is, or nothing is there yet. */
export function slugFault(text: string): SlugFault | null {
  if (text.length > LONGEST_SLUG) return "tooLong";
  if (text === "") return null;
  if (!SLUG_PATTERN.test(text) || text !== text.normalize()) return "slug";
  return encodeURIComponent(text).length > LONGEST_ENCODED_SLUG ? "slugTooLong" : null;
}
