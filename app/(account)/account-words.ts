import { visitorLanguage } from "@/lib/web/visitor-language";
import { wordsFor, type Words } from "@/lib/words/words";

/** The language of a visitor who is not signed in. */
export const accountLanguage = visitorLanguage;

/** The words for a visitor who is not signed in. */
export async function accountWords(): Promise<Words> {
  return wordsFor(await accountLanguage());
}
