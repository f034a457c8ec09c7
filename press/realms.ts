/** Addresses of the newsroom's own people: never kept, never stripped, signed in. */
export const DESK_WORDS: readonly string[] = [
  "desk",
  "sign-in",
  "sign-out",
  "invitation",
  "password",
  "preview",
];

/** Addresses of machines; whatever answers there sets its own headers. */
export const MACHINE_WORDS: readonly string[] = ["api", "media", "_next"];

export type Realm = "readers" | "desk" | "machines" | "files";

/**
 * Whose an address is, by its first word. `files` are the first words of what lies in `public/`;
 * Next's own words begin with an underscore.
 */
export function realmOf(firstWord: string, files: ReadonlySet<string>): Realm {
  if (DESK_WORDS.includes(firstWord)) return "desk";
  if (MACHINE_WORDS.includes(firstWord) || firstWord.startsWith("_")) return "machines";
  return files.has(firstWord) ? "files" : "readers";
}
