import type { RefusalValues } from "@/lib/refusal";
import { wordsFor, type Words } from "@/lib/words/words";

type Key = Parameters<Words>[0];

/** A refusal's sentence in a language. A code without one becomes "this cannot be used here", never an error. */
export function refusalWords(code: string, language: string, values: RefusalValues = {}): string {
  const words = wordsFor(language);
  const key = `refusals.${code}` as Key;
  return words.has(key) ? words(key, values as never) : words("refusals.fields.wrong");
}
