import { createTranslator } from "use-intl/core";
import en from "./en.json";
import kk from "./kk.json";
import ru from "./ru.json";

/** Every word of the interface, in ICU message format; English is the measure for the other languages' keys. */
export type Messages = typeof en;

const MESSAGES: Record<string, Messages> = { en, ru, kk };

/** The languages that have a message file. */
export const WORD_LANGUAGES = Object.keys(MESSAGES);

/** The message file of a language, English for one that has none. */
export function messagesFor(language: string): Messages {
  return MESSAGES[language] ?? en;
}

export type Words = ReturnType<typeof createTranslator<Messages>>;

const made = new Map<string, Words>();

/** The function that says every word of the interface in one language: `words("site.menu")`. */
export function wordsFor(language: string): Words {
  const ready = made.get(language);
  if (ready) return ready;
  const words = createTranslator({ locale: language, messages: messagesFor(language) });
  made.set(language, words);
  return words;
}
