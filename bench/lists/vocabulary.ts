/** Made-up words, as many as a real language has, and as unevenly used. */

/** A sequence that is the same in every run. */
export function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const SYLLABLES: Record<string, string[]> = {
  en: [
    "ta",
    "lo",
    "mer",
    "vin",
    "do",
    "ral",
    "ke",
    "sun",
    "bri",
    "po",
    "na",
    "fer",
    "li",
    "gan",
    "ost",
    "hu",
  ],
  ru: [
    "та",
    "ло",
    "мер",
    "вин",
    "до",
    "рал",
    "ке",
    "сун",
    "бри",
    "по",
    "на",
    "фер",
    "ли",
    "ган",
    "ост",
    "ху",
  ],
  kk: [
    "та",
    "лө",
    "мер",
    "қын",
    "дө",
    "рал",
    "ке",
    "сұн",
    "бәй",
    "по",
    "на",
    "шық",
    "лы",
    "ған",
    "ост",
    "үй",
  ],
};

/** So many different words of a language, the most used first. */
export function vocabulary(language: string, size: number): string[] {
  const syllables = SYLLABLES[language] ?? [];
  const next = numbersFrom(language.charCodeAt(0) * 1_000 + language.charCodeAt(1));
  const words = new Set<string>();
  while (words.size < size) {
    const length = 2 + Math.floor(next() * 3);
    words.add(Array.from({ length }, () => syllables[Math.floor(next() * syllables.length)]).join(""));
  }
  return [...words];
}

/** A word as it comes in running text: the first half of the places of the list by far the most often (Zipf's law). */
export function drawn(words: readonly string[], next: () => number): string {
  return words[Math.floor(words.length ** next()) - 1] ?? words[0] ?? "";
}

/** A paragraph of so many words. */
export function paragraph(words: readonly string[], length: number, next: () => number): string {
  const text = Array.from({ length }, () => drawn(words, next)).join(" ");
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
