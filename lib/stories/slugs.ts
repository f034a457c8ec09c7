import slugify from "@sindresorhus/slugify";
import type { SlugScript } from "@/lib/slugs/fields";

/** Kazakh letters, which the library would drop, by the nearest Latin ones (after the 2021 alphabet, without its diacritics). */
const KAZAKH: [string, string][] = [
  ["ә", "a"],
  ["ғ", "g"],
  ["қ", "q"],
  ["ң", "n"],
  ["ө", "o"],
  ["ұ", "u"],
  ["ү", "u"],
  ["һ", "h"],
  ["і", "i"],
];

const LONGEST = 80;
/** Percent-encoded: 80 letters of which each takes two bytes. */
const LONGEST_ENCODED = 480;

/** What stands in a headline and never in an address: soft hyphens and marks of direction, accents that make no letter of their own, and Arabic vowel signs and stretching. */
const SILENT = /[\p{Cf}\u0300-\u036f\u064b-\u065f\u0640]/gu;

/** The last part of a story's address: what its writer chose, or what its headline gives, or its number. */
export function slugOf(
  { slug, headline }: { slug: string; headline: string },
  storyId: number,
  script: SlugScript = "latin",
): string {
  return slug || suggestSlug(headline, script) || `story-${storyId}`;
}

/** A slug made from a headline, in Latin letters or in its own, cut at a word; "" where nothing is left. */
export function suggestSlug(headline: string, script: SlugScript = "latin"): string {
  const composed = headline.normalize();
  const whole = script === "own" ? ownLetters(composed) : slugify(composed.toLowerCase(), LATIN);
  return cutAtWord(whole);
}

const LATIN = { customReplacements: KAZAKH };

function ownLetters(headline: string): string {
  return headline
    .toLowerCase()
    .normalize()
    .replace(SILENT, "")
    .replace(/(\p{L})['’ʼ](?=\p{L})/gu, "$1")
    .replace(/[^\p{Ll}\p{Lo}\p{Lm}\p{Nd}\p{M}]+/gu, "-")
    .replace(/(^|-)\p{M}+/gu, "$1")
    .replace(/-{2,}/g, "-")
    .replace(/^-|-$/g, "");
}

function cutAtWord(whole: string): string {
  if (fits(whole)) return whole;
  const words = whole.split("-");
  while (words.length > 1 && !fits(words.join("-"))) words.pop();
  const letters = [...words.join("-")];
  while (!fits(letters.join(""))) letters.pop();
  return letters.join("");
}

function fits(slug: string): boolean {
  return slug.length <= LONGEST && encodeURIComponent(slug).length <= LONGEST_ENCODED;
}
