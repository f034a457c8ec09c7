/** The key under which a shared cache keeps every page of ours: purging it empties the cache of them. */
export const ALL = "all";

/** The key of pages that are made of more than can be named: every purge takes them along. */
export const MANY = "many";

/** More keys than this at once, and everything is purged. */
export const MOST_KEYS = 1000;

/** Keys in groups, none with more than `most` of them or longer than `longest` with one character between any two. */
export function inGroups(keys: readonly string[], most: number, longest: number): string[][] {
  const groups: string[][] = [];
  let length = 0;
  for (const key of keys) {
    const group = groups.at(-1);
    if (group && group.length < most && length + 1 + key.length <= longest) {
      group.push(key);
      length += 1 + key.length;
    } else {
      groups.push([key]);
      length = key.length;
    }
  }
  return groups;
}
