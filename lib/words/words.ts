import { createTranslator } from "use-intl/core";
import en from "./en.json";
import { directionOf } from "./direction";
import { readMessageFile, writtenLanguages } from "./message-files";
import { overEnglish } from "./over-english";

/** Every word of the interface, in ICU message format; English is the measure for the other languages' keys. */
export type Messages = typeof en;

/** The languages that have a message file in this folder. */
export const WORD_LANGUAGES = writtenLanguages();

type Known = { messages: Messages; missing: string[] };

const ENGLISH: Known = { messages: en, missing: [] };

/** English among words from right to left. */
const ENGLISH_AMONG_OTHERS: Known = overEnglish(en, {}, "rtl");

/** By what stood in the file: one that has changed is another. */
const known = new WeakMap<object, Known>();

/** The message file of a language, in English where it says nothing of its own; English for a language that has none. */
export function messagesFor(language: string): Messages {
  return (wordsKnown(language) ?? (directionOf(language) === "rtl" ? ENGLISH_AMONG_OTHERS : ENGLISH))
    .messages;
}

/** What the message file of a language leaves to English, as dotted keys; null where there is no file. */
export function missingWords(language: string): string[] | null {
  return wordsKnown(language)?.missing ?? null;
}

/** A file may come, change or go while the newsroom runs. */
function wordsKnown(language: string): Known | null {
  if (language === "en") return ENGLISH;
  const written = readMessageFile(language);
  if (!written) return null;
  const ready = known.get(written);
  if (ready) return ready;
  const own = overEnglish(en, written, directionOf(language));
  if (own.missing.length > 0)
    console.warn(
      `The message file for "${language}" leaves ${own.missing.length} messages to English: ${own.missing.slice(0, 5).join(", ")} …`,
    );
  known.set(written, own);
  return own;
}

export type Words = ReturnType<typeof createTranslator<Messages>>;

const made = new Map<string, { messages: Messages; words: Words }>();
const english = createTranslator({ locale: "en", messages: ENGLISH.messages });
const englishAmongOthers = createTranslator({ locale: "en", messages: ENGLISH_AMONG_OTHERS.messages });

/** The function that says every word of the interface in one language: `words("site.menu")`. */
export function wordsFor(language: string): Words {
  const own = wordsKnown(language);
  if (!own) return directionOf(language) === "rtl" ? englishAmongOthers : english;
  const ready = made.get(language);
  if (ready?.messages === own.messages) return ready.words;
  const words = createTranslator({ locale: language, messages: own.messages });
  made.set(language, { messages: own.messages, words });
  return words;
}
