import { edited, MASK, type Edit } from "./edits";
import { QUOTES, type Tongue } from "./language";

/** A double quotation mark of any kind, where it stands, and whether it opens; `level` counts from 0, the outermost. */
export type QuoteMark = { at: number; char: string; opens: boolean; level: number };

const DOUBLE = /["“”„‟«»]/;

/**
 * The double quotation marks of a text whose direction can be told, and whether each has its partner. A mark behind a
 * figure that closes nothing means inches, and is left out, as is one within a word.
 */
export function quoteMarks(text: string, tongue: Tongue): { marks: QuoteMark[]; whole: boolean } {
  const marks: QuoteMark[] = [];
  let depth = 0;
  let whole = true;
  for (const { index: at, 0: char } of text.matchAll(new RegExp(DOUBLE, "g"))) {
    const last = marks.at(-1);
    const opens =
      fixedDirection(char, tongue) ?? direction(text, at, depth, last?.at === at - 1 ? last.opens : null);
    if (opens === null) continue;
    if (opens) marks.push({ at, char, opens, level: depth++ });
    else if (depth > 0) marks.push({ at, char, opens, level: --depth });
    else {
      whole = false;
      marks.push({ at, char, opens, level: 0 });
    }
  }
  return { marks, whole: whole && depth === 0 };
}

/** Marks that say themselves whether they open. “ opens in English and closes in Russian, where others write it too. */
function fixedDirection(char: string, tongue: Tongue): boolean | null {
  if (char === "«" || char === "„") return true;
  if (char === "»") return false;
  if (tongue === "en" && (char === "“" || char === "”")) return char === "“";
  return null;
}

function direction(text: string, at: number, depth: number, neighbour: boolean | null): boolean | null {
  const before = at === 0 ? " " : text.charAt(at - 1);
  const after = at + 1 === text.length ? " " : text.charAt(at + 1);
  const fromOutside = neighbour ?? /[\s([{/—–-]/.test(before);
  const straight = text.charAt(at) === '"';
  if (fromOutside) return /\s/.test(after) ? (depth > 0 ? false : null) : true;
  if (straight && /\d/.test(before) && depth === 0) return null;
  return straight && isWordly(before) && isWordly(after) ? null : false;
}

function isWordly(char: string): boolean {
  return /[\p{L}\p{N}]/u.test(char) || char === MASK;
}

/**
 * Quotation marks as the language writes them (see QUOTES). English keeps double marks double at any depth, since its
 * inner ones are typed as such; Russian and Kazakh type the same key for both. Where a mark has no partner, the
 * quotation goes on elsewhere: then only straight marks are set.
 */
export function quotationMarks(text: string, tongue: Tongue): Edit[] {
  const style = QUOTES[tongue];
  if (!style) return [];
  const edits = setMarks(text, tongue, style);
  // Marks that would be read another way once they are set are no quotation that anybody could set.
  return setMarks(edited(text, edits), tongue, style).length === 0 ? edits : [];
}

function setMarks(text: string, tongue: Tongue, style: NonNullable<(typeof QUOTES)[Tongue]>): Edit[] {
  const { marks, whole } = quoteMarks(text, tongue);
  const edits: Edit[] = [];
  for (const { at, char, opens, level } of marks) {
    if (!whole && char !== '"') continue;
    const pair = tongue !== "en" && whole && level % 2 === 1 ? style.inner : style.outer;
    const insert = opens ? pair.open : pair.close;
    if (insert !== char) edits.push({ at, remove: 1, insert });
  }
  return edits;
}

/** Words that begin with an apostrophe. */
export const CLIPPED = /^'(?:\d\ds?|tis|twas|twere|em|cause|cos|til|n|bout|round|neath)(?![\p{L}\p{N}])/iu;

/**
 * Apostrophes and single quotation marks that were typed straight. Everywhere, one between letters is an apostrophe;
 * the rest is English only (Chicago Manual of Style), where one behind a figure may mean feet and stays.
 */
export function apostrophes(text: string, tongue: Tongue): Edit[] {
  const edits: Edit[] = [];
  let open = false;
  for (const { index: at, 0: char } of text.matchAll(/['‘’]/g)) {
    const before = at === 0 ? " " : text.charAt(at - 1);
    const after = text.charAt(at + 1);
    const closes = !/\s/.test(before) && !isWordly(after);
    if (char === "'") {
      const insert = singleMark(text, at, { before, after, open, tongue });
      if (insert) edits.push({ at, remove: 1, insert });
      open = insert === "‘" || (open && !closes);
    } else open = char === "‘" || (open && !closes);
  }
  return edits;
}

type Around = { before: string; after: string; open: boolean; tongue: Tongue };

function singleMark(text: string, at: number, { before, after, open, tongue }: Around): string | null {
  const isLetter = (char: string) => /\p{L}/u.test(char);
  if (isLetter(before) && isLetter(after)) return "’";
  if (tongue !== "en" || before === "=" || before === "`") return null;
  if (/\d/.test(before)) return isLetter(after) || (open && !/\d/.test(after)) ? "’" : null;
  if (!/[\s([{/—–“"-]/.test(before)) return before === MASK ? null : "’";
  if (!isWordly(after) && !/[“"…$£€]/.test(after)) return null;
  if (CLIPPED.test(text.slice(at, at + 12))) return "’";
  return closesLater(text, at + 1) ? "‘" : "’";
}

/** Whether a later straight mark could be the partner of one that opens. */
function closesLater(text: string, from: number): boolean {
  const ahead = text.slice(from, from + 1_000);
  return /[^\s]['’](?![\p{L}\p{N}])/u.test(ahead);
}
