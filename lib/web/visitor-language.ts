import { headers } from "next/headers";
import { cache } from "react";
import { WORD_LANGUAGES } from "@/lib/words/words";

/** The language of a visitor who is not signed in: the browser's first that the newsroom speaks, or English. */
export const visitorLanguage = cache(async (): Promise<string> => {
  const accepted = (await headers()).get("accept-language") ?? "";
  const wanted = accepted.split(",").map((part) => part.trim().slice(0, 2).toLowerCase());
  return wanted.find((language) => WORD_LANGUAGES.includes(language)) ?? "en";
});
