import type { List } from "../body/body";

/** Lists nest to this depth at the most; the schema of bodies says the same. */
export const DEEPEST_LIST = 4;

/** The list with everything that is nested too deep brought up to the deepest level there may be, in the order in which it is read. */
export function flatTo(list: List, depth = DEEPEST_LIST): List {
  return {
    ...list,
    items: list.items.flatMap(({ text, list: inner }) => {
      if (!inner) return [{ text }];
      return depth > 1 ? [{ text, list: flatTo(inner, depth - 1) }] : [{ text }, ...flatTo(inner, 1).items];
    }),
  };
}
