/**
 * Whether a passage of words stands anywhere in a stored text: in a note, or in the words of a revision's fields
 * and paragraphs taken together. Spaces, capitals and the seams between bold and plain words do not matter.
 */
export function holdsPassage(value: unknown, passage: string): boolean {
  return plain(wordsOf(value).join("")).includes(plain(passage));
}

/** Every piece of text in a stored value, in order; pieces of one paragraph run on, whatever else is set apart. */
function wordsOf(value: unknown): string[] {
  if (typeof value === "string") return [value, " "];
  if (Array.isArray(value))
    return value.every(isRun) ? [...value.map(({ text }) => text), " "] : value.flatMap(wordsOf);
  if (value !== null && typeof value === "object") return Object.values(value).flatMap(wordsOf);
  return [];
}

function isRun(value: unknown): value is { text: string } {
  return value !== null && typeof value === "object" && "text" in value && typeof value.text === "string";
}

function plain(text: string): string {
  return text.replace(/\s+/gu, " ").trim().toLocaleLowerCase();
}
