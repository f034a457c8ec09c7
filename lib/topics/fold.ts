/** A short I stays a letter of its own; every other letter that carries a sign folds to the plain one. */
const SHORT_I = /\u0438\u0306/g;

/** Puts one space where several stand, and none at the ends. */
export function tidyName(name: string): string {
  return name.normalize("NFC").replace(/\s+/gu, " ").trim();
}

/** A name without what people write differently: capitals, spaces and the signs over letters. */
export function foldName(name: string): string {
  return tidyName(name)
    .toLowerCase()
    .normalize("NFKD")
    .replace(SHORT_I, "\u0439")
    .replace(/\p{M}/gu, "")
    .replace(/\s/gu, "");
}
