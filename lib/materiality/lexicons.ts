import { ENGLISH } from "./english";
import { KAZAKH } from "./kazakh";
import type { Lexicon } from "./lexicon";
import { RUSSIAN } from "./russian";

/**
 * The lexicon of an edition's language. English is known everywhere: it shares no letter with Russian and Kazakh,
 * and stands in both. An edition in another language is read with all that is known.
 */
export function lexiconFor(language: string): Lexicon {
  const ready = made.get(language);
  if (ready) return ready;
  const lexicon = make(language);
  made.set(language, lexicon);
  return lexicon;
}

const made = new Map<string, Lexicon>();

function make(language: string): Lexicon {
  if (language === "en") return ENGLISH;
  if (language === "ru") return both(RUSSIAN, ENGLISH);
  if (language === "kk") return both(KAZAKH, ENGLISH);
  return both(both(RUSSIAN, KAZAKH), ENGLISH);
}

function both(one: Lexicon, other: Lexicon): Lexicon {
  return {
    numbers: new Map([...other.numbers, ...one.numbers]),
    scales: new Set([...one.scales, ...other.scales]),
    bounds: new Set([...one.bounds, ...other.bounds]),
    isNegation: (word) => one.isNegation(word) || other.isNegation(word),
    denies: (plain, denied) => one.denies(plain, denied) || other.denies(plain, denied),
    bareName: (name) => other.bareName(one.bareName(name)),
    functionWords: new Set([...one.functionWords, ...other.functionWords]),
    abbreviations: new Set([...one.abbreviations, ...other.abbreviations]),
    commaGroups: one.commaGroups,
  };
}
