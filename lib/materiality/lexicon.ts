import { ENGLISH } from "./english";
import { KAZAKH } from "./kazakh";
import { RUSSIAN } from "./russian";

/** What has to be known of a language to see what a change of its words means. Every word is in small letters, ё written е. */
export type Lexicon = {
  /** A number, date or unit in words → what it stands for: "5", "1000000", "%", "monday". */
  numbers: Map<string, string>;
  /** Numbers that multiply what stands before them. */
  scales: Set<string>;
  /** Words that bound the number beside them: "over", "almost". */
  bounds: Set<string>;
  isNegation: (word: string) => boolean;
  /** Whether the second word is the first one denied: "legal" and "illegal". */
  denies: (plain: string, denied: string) => boolean;
  /** A name without the endings that cannot make it another name. */
  bareName: (name: string) => string;
  /** Words that are no name however they are written. */
  functionWords: Set<string>;
  /** Words after which a full stop ends no sentence. */
  abbreviations: Set<string>;
  /** In a number, a comma stands before thousands and not before a fraction. */
  commaGroups: boolean;
};

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
