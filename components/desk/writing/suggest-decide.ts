import type { Node } from "@tiptap/pm/model";
import type { Transaction } from "@tiptap/pm/state";
import type { Suggestion } from "@/lib/body/body";
import { byOf, suggestedOf } from "./suggest-shapes";

/** One suggestion with all its parts: where it begins, what it would take out and put in. */
export type OpenSuggestion = { by: Suggestion; from: number; to: number; before: string; after: string };

type Part = {
  change: "inserted" | "deleted";
  by: Suggestion;
  from: number;
  to: number;
  block: boolean;
  text: string;
};

/** Everything that is suggested in a text, in reading order, each once. */
export function suggestionsIn(doc: Node): OpenSuggestion[] {
  const found = new Map<string, OpenSuggestion>();
  for (const { change, by, from, to, text } of partsIn(doc)) {
    const known = found.get(by.id) ?? { by, from, to, before: "", after: "" };
    const side = change === "deleted" ? "before" : "after";
    found.set(by.id, { ...known, [side]: joined(known[side], text, from === known.to), to });
  }
  return [...found.values()];
}

function joined(before: string, text: string, touching: boolean): string {
  return before && text && !touching ? `${before} … ${text}` : before + text;
}

function partsIn(doc: Node): Part[] {
  const parts: Part[] = [];
  doc.descendants((node, at) => {
    const to = at + node.nodeSize;
    const suggested = suggestedOf(node);
    if (suggested) parts.push({ ...suggested, from: at, to, block: true, text: wordsOf(node) });
    for (const change of ["deleted", "inserted"] as const) {
      const by = node.isInline ? byOf(node, change) : null;
      if (by) parts.push({ change, by, from: at, to, block: false, text: wordsOf(node) });
    }
    return !node.isInline;
  });
  return parts;
}

function wordsOf(node: Node): string {
  if (node.isText) return node.text ?? "";
  if (node.isInline) return "\n";
  return node.textBetween(0, node.content.size, "\n", "\n");
}

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
