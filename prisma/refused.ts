import { FieldsWrong, Refusal } from "@/lib/refusal";
import { WORD_LANGUAGES, wordsFor, type Words } from "@/lib/words/words";

/**
 * For tests: the code with which the newsroom refuses what is attempted ("fields.timePassed" for a field). Throws
 * where it allows it, where something breaks instead, and where a language has no words for the refusal.
 */
export async function refused(attempt: Promise<unknown>): Promise<string> {
  const error = await attempt.then(
    () => new Error("This was allowed."),
    (reason: unknown) => reason,
  );
  if (!(error instanceof Refusal)) throw error;
  const codes =
    error instanceof FieldsWrong ? Object.values(error.fields).map((code) => `fields.${code}`) : [error.code];
  for (const code of codes) for (const language of WORD_LANGUAGES) requireWords(code, language);
  return codes.join();
}

function requireWords(code: string, language: string): void {
  const key = `refusals.${code}` as Parameters<Words>[0];
  if (!wordsFor(language).has(key)) throw new Error(`There are no words for ${code} in ${language}.`);
}
