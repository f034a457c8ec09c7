import type { PageLanguage } from "./page";

const ENGLISH = new Set("the of and to in that is was for on with as by at from has have said".split(" "));
const KAZAKH = new Set("және мен бойынша деп болды үшін бір бұл осы да де жылы туралы еді".split(" "));

/** Kazakh words use their own letters in roughly one letter of six; Russian text about Kazakhstan borrows them only in names. */
const KAZAKH_SHARE = 0.03;
const ENOUGH_LETTERS = 12;
const LONGEST_LOOK = 20_000;

/** The language of a text by its letters and commonest words. `hint` answers where they do not settle it. */
export function guessLanguage(text: string, hint?: string): { language: PageLanguage; certain: boolean } {
  const look = text.slice(0, LONGEST_LOOK).toLowerCase();
  const cyrillic = count(look, /\p{Script=Cyrillic}/gu);
  const latin = count(look, /\p{Script=Latin}/gu);
  if (cyrillic + latin < ENOUGH_LETTERS) return { language: asLanguage(hint), certain: false };
  if (cyrillic >= latin) return cyrillicLanguage(look, cyrillic);
  return wordsOf(look, ENGLISH) > 0
    ? { language: "en", certain: true }
    : { language: asLanguage(hint), certain: false };
}

function cyrillicLanguage(look: string, cyrillic: number): { language: PageLanguage; certain: boolean } {
  const own = count(look, /[әғқңөұүһі]/gu) / cyrillic;
  if (own >= KAZAKH_SHARE) return { language: "kk", certain: true };
  return { language: "ru", certain: own === 0 || wordsOf(look, KAZAKH) < 3 };
}

function count(text: string, letters: RegExp): number {
  return text.match(letters)?.length ?? 0;
}

function wordsOf(text: string, known: Set<string>): number {
  return (text.match(/\p{L}+/gu) ?? []).filter((word) => known.has(word)).length;
}

function asLanguage(hint: string | undefined): PageLanguage {
  return hint === "ru" || hint === "kk" ? hint : "en";
}
