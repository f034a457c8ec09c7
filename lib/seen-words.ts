import { z } from "zod";
import { said } from "./said";

/** What the database keeps nowhere: a NUL, and half of a character. */
const UNKEPT = /\0|\p{Surrogate}/u;

/** Whether a text can be kept as it is. Escapes of JSON say what no form and no keyboard sends. */
export function isKept(text: string): boolean {
  return !UNKEPT.test(text);
}

/** One line of words that readers see, at most so many UTF-16 code units long. Signs that nobody sees are none. */
export function seenWords(longest: number) {
  return z.string().trim().min(1).max(longest).refine(isKept, "wrong").refine(isSeen, "unseen");
}

/** The same where there need be no words. */
export function seenWordsOrNone(longest: number) {
  return z
    .string()
    .trim()
    .max(longest)
    .refine(isKept, "wrong")
    .refine((text) => text === "" || isSeen(text), "unseen");
}

function isSeen(text: string): boolean {
  return said(text) !== "";
}
