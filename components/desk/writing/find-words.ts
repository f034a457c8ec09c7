import type { Node } from "@tiptap/pm/model";

/**
 * Where these words stand in a document for the nth time (from 0), as positions; null where they do not. Words are
 * looked for within one paragraph, in the order in which they are read; what readers cannot see is passed over.
 */
export function findWords(doc: Node, words: string, nth = 0): { from: number; to: number } | null {
  if (words === "") return null;
  let left = nth;
  let found: { from: number; to: number } | null = null;
  doc.descendants((node, at) => {
    if (found || node.type.name === "alt") return false;
    if (!node.isTextblock) return true;
    const text = node.textBetween(0, node.content.size, undefined, "\n");
    for (let place = text.indexOf(words); place !== -1; place = text.indexOf(words, place + words.length)) {
      if (left-- > 0) continue;
      found = { from: at + 1 + place, to: at + 1 + place + words.length };
      break;
    }
    return false;
  });
  return found;
}
