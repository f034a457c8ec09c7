import { endsInAddress, masked } from "./addresses";
import type { ReadTypedCharacter, TypedCharacter } from "./fields";
import { QUOTES, SPACED_DASH, tongueOf, type Tongue } from "./language";
import { quoteMarks } from "./quotes";

/** How far back is looked for what a character belongs to. */
const REACH = 1_000;

/** Smart quotation marks, apostrophes, dashes and ellipses as they are typed; the rules are those of typeset.ts. */
export const typedCharacter: ReadTypedCharacter = (before, char, language) => {
  const near = before.slice(-REACH);
  if (!/^["'\-. \d]$/.test(char) || endsInAddress(near)) return null;
  const tongue = tongueOf(language);
  if (char === '"') return doubleMark(near, tongue);
  if (char === "'") return clippedAnd(near, tongue) ?? singleMark(near, tongue);
  if (char === ".") return /(?<![.!?])\.\.$/.test(near) ? { remove: 2, insert: "…" } : null;
  if (char === "-") return /[\p{L}\p{N}.,!?…”’»)]-$/u.test(near) ? { remove: 1, insert: "—" } : null;
  if (char === " ") return clippedWord(near, tongue) ?? spacedDash(near, tongue);
  // A figure behind an opening mark: it was the apostrophe of '90s.
  return tongue === "en" && /(?:^|\s)‘$/.test(near) ? { remove: 1, insert: `’${char}` } : null;
};

function doubleMark(before: string, tongue: Tongue): TypedCharacter | null {
  const style = QUOTES[tongue];
  if (!style) return null;
  // A letter stands for what will be typed next where the mark opens, a space where it closes.
  const opens = /(?:^|[\s([{/—–«„“‘-])$/.test(before) && !closesWord(before);
  const { marks } = quoteMarks(masked(before), tongue);
  const depth = Math.max(
    0,
    marks.reduce((sum, mark) => sum + (mark.opens ? 1 : -1), 0),
  );
  if (!opens && depth === 0 && /\d$/.test(before)) return null;
  const level = opens ? depth : depth - 1;
  const pair = tongue !== "en" && level % 2 === 1 ? style.inner : style.outer;
  return { remove: 0, insert: opens ? pair.open : pair.close };
}

/** In Russian the mark “ closes; then the next one does not open. */
function closesWord(before: string): boolean {
  return /\S“$/.test(before) && !/[\s([{/—–«„-]“$/.test(before);
}

function singleMark(before: string, tongue: Tongue): TypedCharacter | null {
  if (/\p{L}$/u.test(before)) return { remove: 0, insert: "’" };
  if (tongue !== "en") return null;
  return { remove: 0, insert: /(?:^|[\s([{/—–“-])$/.test(before) ? "‘" : "’" };
}

/** rock ’n’ roll: what looked like an opening mark was an apostrophe. */
function clippedAnd(before: string, tongue: Tongue): TypedCharacter | null {
  const [, letter] = tongue === "en" ? (/\s‘(n)$/i.exec(before) ?? []) : [];
  return letter ? { remove: 2, insert: `’${letter}’` } : null;
}

/** ’tis and its like. Words with which a quotation may begin as well, such as “round”, are left as they are. */
function clippedWord(before: string, tongue: Tongue): TypedCharacter | null {
  const [, word] =
    tongue === "en" ? (/(?:^|[\s(“—–-])‘(tis|twas|twere|em|til|n|bout)$/i.exec(before) ?? []) : [];
  return word ? { remove: word.length + 1, insert: `’${word} ` } : null;
}

function spacedDash(before: string, tongue: Tongue): TypedCharacter | null {
  const found = /[^\s\d]([ \u00a0])(--?)$/.exec(before);
  const [, space = "", hyphens = ""] = found ?? [];
  if (!found) return null;
  const dash = SPACED_DASH[tongue];
  return dash === "—"
    ? { remove: space.length + hyphens.length, insert: `\u00a0${dash} ` }
    : { remove: hyphens.length, insert: `${dash} ` };
}
