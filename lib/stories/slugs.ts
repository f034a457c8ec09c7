import slugify from "@sindresorhus/slugify";

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

/** The last part of a story's address: what its writer chose, or what its headline gives, or its number. */
export function slugOf({ slug, headline }: { slug: string; headline: string }, storyId: number): string {
  return slug || suggestSlug(headline) || `story-${storyId}`;
}

/** A slug made from a headline, in Latin letters, cut at a word; "" where nothing is left. */
export function suggestSlug(headline: string): string {
  const whole = slugify(headline.toLowerCase(), { customReplacements: KAZAKH });
  if (whole.length <= LONGEST) return whole;
  const cut = whole.slice(0, LONGEST + 1);
  return cut.slice(0, Math.max(cut.lastIndexOf("-"), 0)) || whole.slice(0, LONGEST);
}
