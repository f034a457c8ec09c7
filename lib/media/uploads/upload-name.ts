/** The longest name of a file that is kept, in characters. */
const LONGEST = 200;

/**
 * The name of an uploaded file, as words for people: without the folders before it, without characters that nobody
 * sees, at most 200 long. It is never part of a path.
 */
export function nameInUpload(given: string | null | undefined): string {
  const name = (given ?? "").split(/[/\\]/).at(-1) ?? "";
  const seen = name
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Surrogate}\u2028\u2029]/gu, "")
    .replace(/\s+/g, " ")
    .trim();
  const letters = [...seen];
  if (letters.length <= LONGEST) return seen;
  // What kind of file it is stands at the end.
  const end = [...(/\.\p{L}[\p{L}\d]{0,9}$/u.exec(seen)?.[0] ?? "")];
  return [...letters.slice(0, LONGEST - end.length), ...end].join("");
}
