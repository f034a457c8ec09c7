import { WORD_LANGUAGES } from "@/lib/words/words";

/** Whether the desk speaks this language. */
export function isWritten(language: string): boolean {
  return WORD_LANGUAGES.includes(language);
}
