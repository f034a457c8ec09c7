import type { Node } from "@tiptap/pm/model";
import type { Suggestion } from "@/lib/body/body";
import { byOf, suggestedOf } from "./suggest-shapes";

/** One suggestion with all its parts: where it begins, what it would take out and put in. */
export type OpenSuggestion = { by: Suggestion; from: number; to: number; before: string; after: string };

/** One stretch of words, or one block, of a suggestion. */
export type Part = {
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

/** Every stretch and block that is suggested, in reading order. */
export function partsIn(doc: Node): Part[] {
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
