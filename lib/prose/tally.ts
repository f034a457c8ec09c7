import type { Body } from "../body/body";
import { paragraphsOf } from "../body/plain-text";
import { withoutSuggestions } from "../body/versions";

/** How long a text is: words, characters, seconds to read it once, and the words of its longest sentence. */
export type Tally = { words: number; characters: number; seconds: number; longest: number };

/**
 * Words a minute, read silently. English: 238, the mean of 190 studies of adults reading non-fiction (M. Brysbaert,
 * "How many words do we read per minute?", Journal of Memory and Language 109, 2019). Every other language: 184, the
 * mean of seventeen languages (S. Trauzettel-Klosinski and K. Dietz, "Standardized Assessment of Reading Performance",
 * Investigative Ophthalmology & Visual Science 53, 2012), whose readers read aloud, so that it is rather too slow.
 */
export function wordsPerMinute(language: string): number {
  return language.split("-")[0] === "en" ? 238 : 184;
}

type Counted = { words: number; characters: number; longest: number };

/** Counts texts in one language. A paragraph that was counted the last time is not counted again. What is only suggested does not count. */
export function tallier(language: string): (body: Body) => Tally {
  const sentences = new Intl.Segmenter(language, { granularity: "sentence" });
  let known = new Map<string, Counted>();
  return (body) => {
    const next = new Map<string, Counted>();
    const sum = { words: 0, characters: 0, longest: 0 };
    for (const text of paragraphsOf(withoutSuggestions(body))) {
      const counted = next.get(text) ?? known.get(text) ?? count(text, sentences);
      next.set(text, counted);
      sum.words += counted.words;
      sum.characters += counted.characters;
      sum.longest = Math.max(sum.longest, counted.longest);
    }
    known = next;
    return { ...sum, seconds: Math.round((sum.words * 60) / wordsPerMinute(language)) };
  };
}

function count(text: string, sentences: Intl.Segmenter): Counted {
  const longest = [...sentences.segment(text)].map(({ segment }) => wordsIn(segment));
  return { words: wordsIn(text), characters: [...text].length, longest: Math.max(0, ...longest) };
}

/** As many words as a body is said to have elsewhere: runs of letters or digits. */
function wordsIn(text: string): number {
  return text.match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
}
