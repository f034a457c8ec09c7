const LETTERS = "ёЁәӘғҒқҚңҢөӨұҰүҮһҺіІ";
const PLAIN = "еЕаАгГкКнНоОуУуУхХиИ";
const FOLDS = new Map([...LETTERS].map((letter, place) => [letter, PLAIN.charAt(place)]));
const ANY = new RegExp(`[${LETTERS}]`, "g");

/** A text as the database folds it (function of the same name): without ё and the letters of Kazakh, letter for letter. */
export function folded(text: string): string {
  return text.replace(ANY, (letter) => FOLDS.get(letter) ?? letter);
}
