/** A short I stays a letter of its own; every other letter that carries a sign folds to the plain one. */
const SHORT_I = /\u0438\u0306/g;

/** Signs that nobody sees, but for the two joiners that some scripts write with. */
const UNSEEN = /(?![\u200c\u200d])[\p{Cc}\p{Cf}]/gu;

/** Puts one space where several stand, and none at the ends; leaves out signs that nobody sees. */
export function tidyName(name: string): string {
  return name.normalize("NFC").replace(/\s+/gu, " ").replace(UNSEEN, "").trim();
}

/** A name without what people write differently: capitals, spaces and the signs over letters. */
export function foldName(name: string): string {
  return tidyName(name)
    .toLowerCase()
    .normalize("NFKD")
    .replace(SHORT_I, "\u0439")
    .replace(/[\p{M}\p{Cf}]/gu, "")
    .replace(/\s/gu, "");
}
