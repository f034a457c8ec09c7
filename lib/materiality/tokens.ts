import type { Lexicon } from "./lexicon";
import { joinNumbers } from "./number-words";
import { digitsAt } from "./digits";
import { quotedStretches } from "./quotation";
import type { Placed, Token } from "./token";

export type Passage = {
  text: string;
  /** A block quotation, marked or not. */
  quoted?: boolean;
  /** Nothing but a name: a byline, a place. */
  name?: boolean;
  /** A headline or heading, which may be in title case. */
  title?: boolean;
};

const PIECE = /\p{L}[\p{L}\p{M}]*(?:'[\p{L}\p{M}]+)*|[%‰$€£¥₸₽]|[?]+|[.!…]+|\p{N}/gu;

/** Reads one paragraph. Spaces, dashes, brackets and most marks are no tokens: changing them changes nothing. */
export function tokensOf(passage: Passage, language: string, lexicon: Lexicon): Token[] {
  const text = plain(passage.text);
  const placed = joinNumbers(pieces(text, lexicon, passage.title === true), text, lexicon);
  const quoted = passage.quoted ? [{ from: 0, to: text.length }] : quotedStretches(text, language);
  const titleCase = passage.title === true && isTitleCase(placed, lexicon);
  return placed.map((token, at) => {
    const inQuotation = quoted.some(({ from, to }) => token.from >= from && token.from < to);
    return {
      text: token.text,
      counts: countingOf(placed, at, text, lexicon),
      key: `${inQuotation ? "“" : ""}${token.key}`,
      kind: token.kind,
      name: passage.name && token.kind === "word" ? "sure" : nameOf(placed, at, titleCase, lexicon),
      quoted: inQuotation,
    };
  });
}

/** One way to write what has several: accents, spaces, apostrophes, small digits, "per cent". */
function plain(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/gu, "")
    .replace(/\p{No}/gu, (digit) => ` ${digit.normalize("NFKC")} `)
    .replace(/[^\S\n]+/gu, " ")
    .replace(/(?<=\p{L})[’ʼ`´](?=\p{L})/gu, "'")
    .replace(/\bper cent\b/giu, "percent");
}

function pieces(text: string, lexicon: Lexicon, title: boolean): Placed[] {
  const found: Placed[] = [];
  let opens = true;
  let last = "";
  PIECE.lastIndex = 0;
  for (let match = PIECE.exec(text); match; match = PIECE.exec(text)) {
    const [piece] = match;
    const ended = sentenceEnds(piece, last, lexicon);
    if (!/^[.!…]/u.test(piece)) {
      const quoteBefore = /[«“„"‘]/u.test(text.charAt(match.index - 1));
      const made = readPiece(text, match.index, piece, { opens: opens || quoteBefore, title }, lexicon);
      found.push(...made);
      PIECE.lastIndex = made.at(-1)?.to ?? PIECE.lastIndex;
      last = piece;
    }
    opens = ended || (opens && /^[.!…?]/u.test(piece));
  }
  return found;
}

function sentenceEnds(piece: string, last: string, lexicon: Lexicon): boolean {
  if (piece !== ".") return /^[.!?…]/u.test(piece);
  const before = last.toLowerCase();
  return !(/^\p{L}$/u.test(before) || lexicon.abbreviations.has(before));
}

function readPiece(
  text: string,
  from: number,
  piece: string,
  where: Pick<Spot, "opens" | "title">,
  lexicon: Lexicon,
): Placed[] {
  const place = { from, to: from + piece.length, ...where };
  if (/^\p{N}/u.test(piece)) {
    const digits = digitsAt(text, from, lexicon.commaGroups);
    return [token(digits.text, `#${digits.amount}`, "number", { ...place, ...digits.place })];
  }
  if (/^\p{L}/u.test(piece)) return readWord(text, piece, place, lexicon);
  return piece.startsWith("?")
    ? [token(piece, "?", "word", place)]
    : [token(piece, `#${piece}`, "number", place)];
}

type Spot = Pick<Placed, "from" | "to" | "opens" | "title">;

function readWord(text: string, piece: string, place: Spot, lexicon: Lexicon): Placed[] {
  const word = piece.toLowerCase().replaceAll("ё", "е");
  const denied = withoutContraction(word);
  // "No. 5" is a number and denies nothing.
  if (word === "no" && /^\.? ?\p{N}/u.test(text.slice(place.to))) return [];
  if (denied !== null)
    return [token(piece, denied, "word", place), token(piece, "not", "negation", { ...place, opens: false })];
  if (lexicon.isNegation(word)) return [token(piece, word, "negation", place)];
  const amount = lexicon.numbers.get(word);
  if (amount !== undefined) {
    const kind = isPartOfName(piece, amount, place) ? "word" : "number";
    return [token(piece, `#${amount}`, kind, place)];
  }
  return [token(piece, /\p{Lu}/u.test(piece) ? lexicon.bareName(word) : word, "word", place)];
}

/** "can't" and "cannot" are "can not"; null for any other word. */
function withoutContraction(word: string): string | null {
  const irregular: Record<string, string> = {
    cannot: "can",
    "can't": "can",
    "won't": "will",
    "shan't": "shall",
  };
  return irregular[word] ?? /^(\w+)n't$/u.exec(word)?.[1] ?? null;
}

/** "Hill Quarter", "First Bank": with a capital inside a sentence, a number word is part of a name. Days always have one. */
function isPartOfName(piece: string, amount: string, { opens, title }: Spot): boolean {
  return !opens && !title && /^\p{Lu}/u.test(piece) && /^\d/u.test(amount);
}

function token(text: string, key: string, kind: Token["kind"], spot: Spot): Placed {
  return { text, key, kind, counts: null, name: "no", quoted: false, ...spot };
}

/** The word that follows a number is what it counts; a bound stands within two words of its number. */
function countingOf(tokens: Placed[], at: number, text: string, lexicon: Lexicon): string | null {
  const one = tokens[at];
  if (!one || one.kind !== "word") return null;
  const before = tokens[at - 1];
  if (before && isCounted(one, before, text, lexicon)) return text.slice(before.from, one.to);
  const bound = lexicon.bounds.has(one.key) && [-2, -1, 1, 2].some((step) => isAmount(tokens[at + step]));
  return bound ? one.text : null;
}

function isCounted(one: Placed, before: Placed, text: string, lexicon: Lexicon): boolean {
  if (!isAmount(before) || lexicon.functionWords.has(one.key) || lexicon.bounds.has(one.key)) return false;
  return /^[ \n-]*$/u.test(text.slice(before.to, one.from));
}

function isAmount(one: Placed | undefined): boolean {
  return one?.kind === "number" && /^#-?\d/u.test(one.key);
}

/** Where every longer word has a capital, capitals tell no names. */
function isTitleCase(tokens: Placed[], lexicon: Lexicon): boolean {
  const long = tokens.filter(
    ({ kind, key, text }) => kind === "word" && text.length > 3 && !lexicon.functionWords.has(key),
  );
  return long.length >= 4 && long.every(({ text }) => /^\p{Lu}/u.test(text));
}

function nameOf(tokens: Placed[], at: number, titleCase: boolean, lexicon: Lexicon): Token["name"] {
  const one = tokens[at];
  if (!one || one.kind !== "word" || !isHigh(one, lexicon)) return "no";
  if (titleCase) return "maybe";
  const next = tokens[at + 1];
  const abbreviated = /\p{Lu}.*\p{Lu}/u.test(one.text);
  const nextIsName = next !== undefined && !next.opens && isHigh(next, lexicon);
  return !one.opens || abbreviated || nextIsName ? "sure" : "maybe";
}

function isHigh({ text, key, kind }: Placed, lexicon: Lexicon): boolean {
  return kind === "word" && /\p{Lu}/u.test(text) && !lexicon.functionWords.has(key.replace(/'.*$/u, ""));
}
