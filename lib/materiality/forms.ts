/**
 * Reads a table of word forms, one thing a line: what it stands for, then its
 * forms; "пят(ь|и)" is short for "пять пяти", and "~" among the endings for all
 * of `usual`.
 */
export function readForms(table: string, usual = ""): Map<string, string> {
  return new Map(
    table
      .trim()
      .split("\n")
      .flatMap((line) => {
        const [meaning = "", ...forms] = line.trim().split(/\s+/);
        return forms.flatMap((form) => spelledOut(form, usual).map((word) => [word, meaning] as const));
      }),
  );
}

/** A set of words from a text of them. */
export function wordSet(text: string, usual = ""): Set<string> {
  return new Set(
    text
      .trim()
      .split(/\s+/)
      .flatMap((form) => spelledOut(form, usual)),
  );
}

function spelledOut(form: string, usual: string): string[] {
  const [, stem, endings] = /^(.*)\((.*)\)$/.exec(form) ?? [];
  if (stem === undefined || endings === undefined) return [form];
  return endings
    .replace("~", usual)
    .split("|")
    .map((ending) => stem + ending);
}
