const SERIF = "/fonts/source-serif-4";
const SANS = "/fonts/source-sans-3";

/** The two faces that a page in this language is set in first; the others come when a letter needs them. */
const FIRST: Record<string, [string, string]> = {
  ru: [`${SERIF}-cyrillic-opsz-normal.woff2`, `${SANS}-cyrillic-wght-normal.woff2`],
  kk: [`${SERIF}-cyrillic-opsz-normal.woff2`, `${SERIF}-cyrillic-ext-opsz-normal.woff2`],
  ar: ["/fonts/noto-naskh-arabic-arabic-wght-normal.woff2", `${SANS}-latin-wght-normal.woff2`],
};
const LATIN: [string, string] = [`${SERIF}-latin-opsz-normal.woff2`, `${SANS}-latin-wght-normal.woff2`];

/** The addresses of the fonts to fetch before anything asks for them. */
export function firstFaces(language: string): [string, string] {
  return FIRST[language] ?? FIRST[language.split("-")[0] ?? ""] ?? LATIN;
}
