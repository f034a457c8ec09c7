import { missingWords } from "@/lib/words/words";

/** What BCP 47 leaves to whoever has no tag of their own, and means no language. */
const PRIVATE_USE = /^q[a-t][a-z](?:-|$)/;

/** A tag that machines know the form of, written as addresses write it. */
export function isLanguageTag(language: string): boolean {
  if (!/^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,3}$/.test(language)) return false;
  try {
    return Intl.getCanonicalLocales(language).length === 1;
  } catch {
    return false;
  }
}

/**
 * Whether a tag names a language: one that has a name in English, one for private use, or one for which somebody wrote
 * a message file. A living language without a name in CLDR is let in by the last.
 */
export function isKnownLanguage(language: string): boolean {
  if (PRIVATE_USE.test(language) || missingWords(language) !== null) return true;
  return new Intl.DisplayNames("en", { type: "language", fallback: "none" }).of(language) !== undefined;
}
