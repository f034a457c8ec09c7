import { editsOf, MASK, type Edit } from "./edits";
import { SPACED_DASH, type Tongue } from "./language";

/** Three full stops are one sign. "?.." and four or more stay as they were written. */
export function ellipses(text: string): Edit[] {
  return editsOf(text, /(?<![./…])\.\.\.(?![./…])/g, () => "…");
}

/**
 * "--" and "-" between words. With spaces around it is the language's dash; two hyphens without spaces are an em dash
 * (Chicago Manual of Style). Russian and Kazakh also begin a line of speech with it, and make an en dash of Word's an
 * em dash. Between figures a hyphen with spaces could be a minus, and stays.
 */
export function dashes(text: string, tongue: Tongue): Edit[] {
  const spaced = SPACED_DASH[tongue];
  const cyrillic = tongue === "ru" || tongue === "kk";
  const between = cyrillic
    ? /(?<=\S[ \u00a0])(?:--?|–)(?=[ \u00a0]\S)/g
    : /(?<=\S[ \u00a0])--?(?=[ \u00a0]\S)/g;
  return inOrder([
    ...editsOf(text, between, ({ index, 0: { length } }) =>
      isBetweenFigures(text, index, length) ? null : spaced,
    ),
    ...editsOf(text, /(?<=[\p{L}\p{N}.,!?…"'”’»)])--(?=[\p{L}\p{N}"'“”‘’«»]|[ \u00a0\n]|$)/gu, () => "—"),
    ...(cyrillic ? editsOf(text, /(?<=^|\n)[-–](?=[ \u00a0]\S)/g, () => "—") : []),
  ]);
}

function isBetweenFigures(text: string, at: number, length: number): boolean {
  return /\d/.test(text.charAt(at - 2)) && /\d/.test(text.charAt(at + length + 1));
}

const FIGURE = String.raw`\d{1,2}:\d{2}|\d{1,4}(?:[.,]\d{1,2})?`;
const RANGE = new RegExp(
  String.raw`(?<![\p{L}\p{N}_\-–—.,:/#@+=${MASK}])(?<![№#\d)][ \u00a0])(?<!№)(${FIGURE})-(${FIGURE})(?![\p{L}\p{N}_\-–—/:=${MASK}]|[.,]\d)`,
  "gu",
);

/**
 * From one figure to a greater one: an en dash without spaces (Chicago Manual of Style; «Справочник издателя и
 * автора»). A telephone number, a score, a date and a number of a document are no range.
 */
export function ranges(text: string): Edit[] {
  return editsOf(text, RANGE, ([, from = "", to = ""]) => (isRange(from, to) ? `${from}–${to}` : null));
}

function isRange(from: string, to: string): boolean {
  if (from.includes(":") || to.includes(":")) return from.includes(":") && to.includes(":");
  if (/^0\d/.test(from) || /^0\d/.test(to) || (/^\d{3}$/.test(from) && /^\d{4}$/.test(to))) return false;
  // "2019-24" leaves out the century.
  const end = /^\d{4}$/.test(from) && /^\d{2}$/.test(to) ? from.slice(0, 2) + to : to;
  return Number(from.replace(",", ".")) < Number(end.replace(",", "."));
}

/** Edits in the order of the text; of two that meet, the first counts. */
function inOrder(edits: Edit[]): Edit[] {
  let end = 0;
  return edits
    .sort((one, other) => one.at - other.at)
    .filter(({ at, remove }) => {
      if (at < end) return false;
      end = at + remove;
      return true;
    });
}
