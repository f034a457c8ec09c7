import { createTranslator } from "use-intl/core";
import en from "./en.json";
import { readMessageFile, writtenLanguages } from "./message-files";
import { overEnglish } from "./over-english";

/** Every word of the interface, in ICU message format; English is the measure for the other languages' keys. */
export type Messages = typeof en;

/** The languages that have a message file in this folder. */
export const WORD_LANGUAGES = writtenLanguages();

type Known = { messages: Messages; missing: string[] };

const known = new Map<string, Known>();

/** The message file of a language, in English where it says nothing of its own; English for a language that has none. */
export function messagesFor(language: string): Messages {
  return wordsKnown(language)?.messages ?? en;
}

/** What the message file of a language leaves to English, as dotted keys; null where there is no file. */
export function missingWords(language: string): string[] | null {
  return wordsKnown(language)?.missing ?? null;
}

/** A language that has no file is looked for again: its file may come while the newsroom runs. */
function wordsKnown(language: string): Known | null {
  if (language === "en") return { messages: en, missing: [] };
  const ready = known.get(language);
  if (ready) return ready;
  const written = readMessageFile(language);
  if (!written) return null;
  const made = overEnglish(en, written);
  if (made.missing.length > 0)
    console.warn(
      `The message file for "${language}" leaves ${made.missing.length} messages to English: ${made.missing.slice(0, 5).join(", ")} …`,
    );
  known.set(language, made);
  return made;
}

export type Words = ReturnType<typeof createTranslator<Messages>>;

const made = new Map<string, Words>();
const english = createTranslator({ locale: "en", messages: en });

/** The function that says every word of the interface in one language: `words("site.menu")`. */
export function wordsFor(language: string): Words {
  const ready = made.get(language);
  if (ready) return ready;
  const own = wordsKnown(language);
  if (!own) return english;
  const words = createTranslator({ locale: language, messages: own.messages });
  made.set(language, words);
  return words;
}
