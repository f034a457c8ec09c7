/** The languages whose typography is known; anything else is set by what all of them share. */
export type Tongue = "en" | "ru" | "kk" | "neutral";

export function tongueOf(language: string): Tongue {
  const [primary = ""] = language.toLowerCase().split(/[-_]/);
  return primary === "en" || primary === "ru" || primary === "kk" ? primary : "neutral";
}

type Pair = { open: string; close: string };

/**
 * Quotation marks, outer and inner, as the Unicode Common Locale Data Repository has them (delimiters of en, ru, kk).
 * Null: quotation marks stay as they are.
 */
export const QUOTES: Record<Tongue, { outer: Pair; inner: Pair } | null> = {
  en: { outer: { open: "“", close: "”" }, inner: { open: "‘", close: "’" } },
  ru: { outer: { open: "«", close: "»" }, inner: { open: "„", close: "“" } },
  kk: { outer: { open: "«", close: "»" }, inner: { open: "“", close: "”" } },
  neutral: null,
};

/**
 * The dash between words, spaces on both sides: an en dash in English (New Hart's Rules, the Guardian's style guide),
 * an em dash in Russian (Мильчин, Чельцова, «Справочник издателя и автора») and in Kazakh («Қазақ тілінің тыныс
 * белгілері», сызықша).
 */
export const SPACED_DASH: Record<Tongue, "–" | "—"> = { en: "–", ru: "—", kk: "—", neutral: "–" };
