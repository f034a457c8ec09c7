/** A picture's line taken apart. Both texts stand in the line exactly so; `caption` and `credit` are what to keep of them. */
export type PictureLine = { captionText: string; creditText: string; caption: string; credit: string };

const CREDIT_WORD =
  "photo(?:graph)?|picture|image|credit|фото|фотография|снимок|иллюстрация|сурет|фотосурет|суретті түсірген";
const WITH_BY =
  "photo(?:graph)? by|picture by|image by|(?:photo |image )?courtesy of|photo credit|image credit|фото предоставлено";

const LABELLED = new RegExp(
  `(?:^|(?<=[\\s.!?»”"(\\[/|—–-]))[(\\[]?(?:/\\s*)?(?:(?:${WITH_BY})\\s*:?|(?:${CREDIT_WORD})\\s*(?::|©|/|—|–))\\s*(?<credit>.+)$`,
  "iu",
);
const OWNED = /(?:^|\s)[([]?(?:©|\(c\)|\(с\))\s*(?<credit>[^\d\s].*)$/iu;
const STROKE = /(?<=\S)\s\/\s+(?<credit>[^/]+)$/u;

const LONGEST_LINE = 2_000;
const LONGEST_CREDIT = 80;

/**
 * Splits "What is seen. / oimak.example.", "What is seen. Photo: X", "… (Photo by X)",
 * "… © X", and their Russian and Kazakh forms. Null where the line names no credit.
 */
export function splitCredit(line: string): PictureLine | null {
  return labelledCredit(line) ?? splitBy(line, STROKE);
}

/** The same, but only where a word or a © says that it is a credit: a stroke alone may stand in any sentence. */
export function labelledCredit(line: string): PictureLine | null {
  return splitBy(line, LABELLED) ?? splitBy(line, OWNED);
}

function splitBy(line: string, pattern: RegExp): PictureLine | null {
  const match = line.length <= LONGEST_LINE ? pattern.exec(line) : null;
  const credit = tidyCredit(match?.groups?.credit ?? "");
  if (!match || !(isCredit(credit) || (isLabelOfItsOwn(match) && isShortPhrase(credit)))) return null;
  const captionText = line.slice(0, match.index).trimEnd();
  return {
    captionText,
    creditText: line.slice(match.index).trimStart(),
    caption: tidyCaption(captionText),
    credit,
  };
}

/** The stop after a credit closes the line and is not part of the name, unless it belongs to an initial. */
function tidyCredit(text: string): string {
  const bare = text
    .trim()
    .replace(/^©\s*/, "")
    .replace(/[)\]]\.?$/, "");
  return /(?:^|[\s.])\p{Lu}\.$/u.test(bare) ? bare : bare.replace(/\.$/, "");
}

function tidyCaption(text: string): string {
  return text.replace(/[\s([/|—–-]+$/u, "");
}

/** A name or a site, and no sentence: it begins with a capital or holds a point inside, and ends soon. */
function isCredit(text: string): boolean {
  if (text.length === 0 || text.length > LONGEST_CREDIT) return false;
  if (/[.!?…]["»”]?\s+\p{Lu}\p{Ll}{3,}.*\s\p{Ll}+\s\p{Ll}+/u.test(text)) return false;
  return /^["«“]?\p{Lu}/u.test(text) || /^(?:[\p{L}\d-]+\.)+\p{L}{2,}(?:\s|\/|$)/u.test(text);
}

/** "Фото: пресс-служба": behind a label with a capital a few small words are a credit as well. */
function isLabelOfItsOwn(match: RegExpExecArray): boolean {
  return match[0].includes(":") && /^[([/\s]*\p{Lu}\p{Ll}+/u.test(match[0]);
}

function isShortPhrase(text: string): boolean {
  return /^\p{L}/u.test(text) && !/[.!?…]/.test(text) && text.split(/\s+/).length <= 5;
}
