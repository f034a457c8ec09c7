import type { Address } from "./address";

/** Addresses of the newsroom's own people: never kept, never stripped, signed in. */
export const DESK_WORDS: readonly string[] = ["desk", "sign-in", "sign-out", "account", "preview"];

/** Addresses of machines; whatever answers there sets its own headers. */
export const MACHINE_WORDS: readonly string[] = ["api", "media", "_next"];

export type Realm = "readers" | "desk" | "machines" | "files";

/**
 * Whose an address is: a file's, if one of `files` lies there, else by its first word. Next's own words begin with an
 * underscore. Where a file might lie and does not is a page that is not there, for Next would have it kept for a month.
 */
export function realmOf({ path, firstWord }: Address, files: ReadonlySet<string>): Realm {
  if (DESK_WORDS.includes(firstWord)) return "desk";
  if (MACHINE_WORDS.includes(firstWord) || firstWord.startsWith("_")) return "machines";
  return files.has(path) ? "files" : "readers";
}
