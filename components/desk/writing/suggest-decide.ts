import type { Transaction } from "@tiptap/pm/state";
import { partsIn, type Part } from "./suggest-list";

/**
 * Accepts or refuses suggestions: those with these ids, or all of them. What is decided is not suggested any more;
 * words and blocks that go, go for good. A text is never left without a paragraph.
 */
export function decide(tr: Transaction, which: ReadonlySet<string> | "all", accept: boolean): Transaction {
  const parts = partsIn(tr.doc).filter(({ by }) => which === "all" || which.has(by.id));
  // Last first, so that what lies before keeps its place; a part inside one that went is gone with it.
  for (const part of parts.reverse()) {
    const from = tr.mapping.map(part.from, 1);
    const to = tr.mapping.map(part.to, -1);
    if (to <= from) continue;
    if ((part.change === "deleted") === accept) takeOut(tr, { ...part, from, to });
    else if (part.block) tr.setNodeAttribute(from, "suggested", null);
    else tr.removeMark(from, to, tr.doc.type.schema.marks[part.change]);
  }
  return tr;
}

function takeOut(tr: Transaction, { from, to, block }: Part): void {
  const paragraph = tr.doc.type.schema.nodes["paragraph"];
  const last = block && from === 0 && to === tr.doc.content.size;
  if (last && paragraph) tr.replaceWith(0, to, paragraph.create());
  else tr.delete(from, to);
}
