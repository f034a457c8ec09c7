/** Older engines have a property where newer ones have a method (ECMA-402, Intl Locale Info). */
type TextInfo = { direction?: string };
type Informed = { textInfo?: TextInfo; getTextInfo?: () => TextInfo };

/** The direction in which a language ("ar", "kk") is written, as far as is known; from left to right for what is no language. */
export function directionOf(language: string): "ltr" | "rtl" {
  try {
    const locale = new Intl.Locale(language) as Intl.Locale & Informed;
    const { direction } = locale.getTextInfo?.() ?? locale.textInfo ?? {};
    return direction === "rtl" ? "rtl" : "ltr";
  } catch {
    return "ltr";
  }
}
