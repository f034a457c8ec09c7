import type { Lexicon } from "./lexicon";
import type { Placed } from "./token";

/** A number that is being read word by word: 2000 + 400 of "two thousand four hundred fifty". */
type Reading = { total: number; last: number; first: Placed; end: Placed; digits: boolean };

/**
 * Joins what is one number in several words: "twenty-five", "две тысячи четыреста", "2.4 million". The amount is the
 * same as in digits, so that "two thousand" and "2,000" are one.
 */
export function joinNumbers(tokens: Placed[], text: string, lexicon: Lexicon): Placed[] {
  const joined: Placed[] = [];
  let reading: Reading | null = null;
  const finish = () => {
    if (reading) joined.push(asToken(reading, text));
    reading = null;
  };
  for (const token of tokens) {
    const amount = amountOf(token);
    if (amount === null) {
      finish();
      joined.push(token);
      continue;
    }
    const next: Reading | null =
      reading && touches(reading, token, text) ? goOn(reading, amount, token, lexicon) : null;
    if (!next) finish();
    reading = next ?? { total: 0, last: amount, first: token, end: token, digits: isDigits(token) };
  }
  finish();
  return joined;
}

/** A plain amount that may be part of a longer one; null for times, dates, signs and words. */
function amountOf({ kind, key }: Placed): number | null {
  return kind === "number" && /^#\d{1,12}(?:\.\d+)?$/u.test(key) ? Number(key.slice(1)) : null;
}

function touches(reading: Reading, token: Placed, text: string): boolean {
  return /^(?: +|-)$/u.test(text.slice(reading.end.to, token.from));
}

/** The reading with one more word, or null where a new number begins: "two thousand" takes "five", "five" takes nothing. */
function goOn(reading: Reading, amount: number, token: Placed, lexicon: Lexicon): Reading | null {
  if (isDigits(token)) return null;
  const { total, last } = reading;
  if (lexicon.scales.has(String(amount))) return scaled(reading, amount, token);
  if (reading.digits || !Number.isInteger(amount) || amount >= lowestPlace(last)) return null;
  return { ...reading, total: total + last, last: amount, end: token };
}

function scaled(reading: Reading, scale: number, token: Placed): Reading | null {
  const { total, last } = reading;
  if (total + last < scale)
    return { ...reading, total: 0, last: rounded((total + last) * scale), end: token };
  return last < scale ? { ...reading, last: rounded(last * scale), end: token } : null;
}

/** 400 → 100, 20 → 10, 5 → 1: what may be added to it is less. */
function lowestPlace(amount: number): number {
  return 10 ** (/0*$/u.exec(String(amount))?.[0].length ?? 0);
}

function rounded(amount: number): number {
  return Number(amount.toPrecision(15));
}

function isDigits({ text }: Placed): boolean {
  return /^[\d−-]/u.test(text);
}

function asToken({ total, last, first, end }: Reading, text: string): Placed {
  if (first === end) return first;
  return { ...first, text: text.slice(first.from, end.to), key: `#${total + last}`, to: end.to };
}
