/** What can be better about alternative text. The first is a fault, the others are hints. */
export type AltFault =
  "missing" | "long" | "sameAsCaption" | "sameAsCredit" | "sameAsFile" | "saysImage" | "fileEnding";

/** As many characters as people who listen keep in mind at once. */
export const LONG_ALT = 160;

export type AltAsked = {
  alt: string;
  decorative?: boolean | undefined;
  caption?: string | undefined;
  credit?: string | undefined;
  fileName?: string | undefined;
};

/** "Image of …" in the languages of the desk: whoever listens is told already that it is a picture. */
const SAYS_IMAGE =
  /^(?:(?:an? |the )?(?:image|photo|photograph|picture|graphic|icon|screenshot)s? (?:of|showing|shows|with)(?!\p{L})|(?:на )?(?:фото|фотограф\p{L}+|изображени\p{L}+|картин\p{L}+|снимк\p{L}+|снимок|рисун\p{L}+)(?!\p{L})|(?:суретте|фотода|фотосуретте|бейнеде|сурет|фотосурет)(?!\p{L}))/iu;
const FILE_ENDING = /\.(?:jpe?g|png|webp|avif|heic|gif|tiff?|bmp|svg)$/i;

/** Characters as people count them: a letter with its signs is one, and so is an emoji. */
export function altLength(alt: string): number {
  return [...new Intl.Segmenter(undefined, { granularity: "grapheme" }).segment(alt.trim())].length;
}

/** What can be better about the alternative text of a picture; nothing for one that is decorative, and none of an empty one but that. */
export function altFaults({
  alt: typed,
  decorative = false,
  caption = "",
  credit = "",
  fileName = "",
}: AltAsked): AltFault[] {
  const alt = typed.trim();
  if (decorative) return [];
  if (bare(alt) === "") return ["missing"];
  const same = (other: string) => bare(other) !== "" && bare(other) === bare(alt);
  const found: [AltFault, boolean][] = [
    ["long", altLength(alt) > LONG_ALT],
    ["sameAsCaption", same(caption)],
    ["sameAsCredit", same(credit)],
    ["sameAsFile", same(fileName) || same(fileName.replace(FILE_ENDING, ""))],
    ["saysImage", SAYS_IMAGE.test(alt)],
    ["fileEnding", FILE_ENDING.test(alt)],
  ];
  return found.filter(([, isSo]) => isSo).map(([fault]) => fault);
}

/** The same words, however they are written and set apart. */
function bare(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
