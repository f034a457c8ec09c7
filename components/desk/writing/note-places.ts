import type { Node } from "@tiptap/pm/model";
import type { Anchor, Found, NoteStore, Passage } from "@/lib/notes/fields";

/** A stretch of the document, from one position to another. */
export type Stretch = { from: number; to: number };

/** Every piece of text of a document, as notes count them, and where each begins. */
export type Pieces = { passages: Passage[]; starts: number[] };

/** The pieces of text in the order of the document; those without words are left out. A line break is one letter. */
export function piecesOf(doc: Node): Pieces {
  const pieces: Pieces = { passages: [], starts: [] };
  doc.forEach((block, at) => {
    const id = block.attrs["id"] as string | null | undefined;
    const add = (node: Node, start: number) => {
      const text = textOf(node);
      if (text === "") return;
      pieces.passages.push({ text, ...(id ? { block: id } : {}) });
      pieces.starts.push(start);
    };
    if (block.isTextblock) add(block, at + 1);
    else
      block.descendants((node, inside) => {
        if (node.isTextblock) add(node, at + 1 + inside + 1);
        return !node.isTextblock;
      });
  });
  return pieces;
}

function textOf(node: Node): string {
  return node.textBetween(0, node.content.size, "", "\n");
}

/** An anchor for a stretch of the document: for its words in the piece in which it begins; null where it has none. */
export function anchorOf(
  notes: NoteStore,
  { from, to }: Stretch,
  { passages, starts }: Pieces,
): Anchor | null {
  const paragraph = starts.findLastIndex((start) => start <= from);
  const [text, start] = [passages[paragraph]?.text ?? "", starts[paragraph] ?? 0];
  const found: Found = { paragraph, start: from - start, end: Math.min(to - start, text.length) };
  return paragraph >= 0 && found.end > found.start ? notes.anchorAt(passages, found) : null;
}

/** The selected words without the spaces around them, or the word at the cursor; null where there is none. */
export function chosenWords(doc: Node, { from, to }: Stretch): Stretch | null {
  const $from = doc.resolve(from);
  if (!$from.parent.isTextblock) return null;
  const text = textOf($from.parent);
  const start = $from.start();
  let [first, last] = [from - start, Math.min(to - start, text.length)];
  if (from === to) {
    while (first > 0 && LETTER.test(text[first - 1] ?? "")) first -= 1;
    while (last < text.length && LETTER.test(text[last] ?? "")) last += 1;
  }
  while (first < last && /\s/u.test(text[first] ?? "")) first += 1;
  while (last > first && /\s/u.test(text[last - 1] ?? "")) last -= 1;
  return last > first ? { from: start + first, to: start + last } : null;
}

const LETTER = /[\p{L}\p{N}’'-]/u;
