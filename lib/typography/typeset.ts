import type { Run } from "@/lib/body/body";
import { masked } from "./addresses";
import { dashes, ellipses, ranges } from "./dashes";
import { edited, MASK, movedEnds, type Edit } from "./edits";
import { tongueOf, type Tongue } from "./language";
import { apostrophes, quotationMarks } from "./quotes";
import { unbrokenSpaces } from "./spaces";

/**
 * Our own rules and no library: typograf, tried first, made digits of one kind into others ("1/2" into "½"), joined
 * words, changed the quotation marks of addresses, knows no Kazakh, and sees one text where we have runs with marks.
 */
const PASSES: readonly ((text: string, tongue: Tongue) => Edit[])[] = [
  ellipses,
  quotationMarks,
  apostrophes,
  dashes,
  ranges,
  unbrokenSpaces,
];

/**
 * A text with the quotation marks, apostrophes, dashes, ellipses and unbroken spaces of its language (a tag such as
 * "en", "ru", "kk"; any other gets only what languages share). Letters, digits, line breaks and addresses stay as
 * they are, and what is typeset already stays too.
 */
export function typeset(text: string, language: string): string {
  return typesetRuns([{ text }], language)
    .map((run) => run.text)
    .join("");
}

/**
 * The same for text with marks, seen as one: a quotation may open in one run and close in another. Runs for which
 * `isVerbatim` says so are code or such, and stay. A run of which nothing is left is left out.
 */
export function typesetRuns<R extends Run>(
  runs: readonly R[],
  language: string,
  isVerbatim: (run: R) => boolean = () => false,
): R[] {
  const tongue = tongueOf(language);
  let text = runs.map((run) => run.text).join("");
  let ends = endsOf(runs);
  for (const pass of PASSES) {
    const edits = pass(covered(text, ends, runs, isVerbatim), tongue);
    if (edits.length === 0) continue;
    text = edited(text, edits);
    ends = movedEnds(ends, edits);
  }
  return runs.flatMap((run, index) => {
    const words = text.slice(ends[index - 1] ?? 0, ends[index]);
    if (words === "") return [];
    return [words === run.text ? run : { ...run, text: words }];
  });
}

function endsOf(runs: readonly Run[]): number[] {
  let end = 0;
  return runs.map((run) => (end += run.text.length));
}

/** The text as the rules see it. */
function covered<R extends Run>(
  text: string,
  ends: readonly number[],
  runs: readonly R[],
  isVerbatim: (run: R) => boolean,
) {
  const seen = masked(text);
  if (!runs.some(isVerbatim)) return seen;
  return runs
    .map((run, index) => {
      const words = seen.slice(ends[index - 1] ?? 0, ends[index]);
      return isVerbatim(run) ? MASK.repeat(words.length) : words;
    })
    .join("");
}
