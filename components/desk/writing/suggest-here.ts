import type { Node } from "@tiptap/pm/model";
import type { EditorState } from "@tiptap/pm/state";
import { suggestionsIn, type OpenSuggestion } from "./suggest-list";
import { byOf, suggestedOf } from "./suggest-shapes";

/** The id of the suggestion in which the selection stands; null where it stands in none, or in several. */
export function suggestionHere({ doc, selection: { from, to, empty } }: EditorState): string | null {
  const [words, blocks] = [new Set<string>(), new Set<string>()];
  // A cursor at the edge of a suggestion stands in it.
  const reach = empty ? 1 : 0;
  doc.nodesBetween(Math.max(0, from - reach), Math.min(doc.content.size, to + reach), (node) => {
    const by = inlineBy(node);
    if (by) words.add(by);
    const block = suggestedOf(node)?.by.id;
    if (block) blocks.add(block);
  });
  const found = words.size > 0 ? words : blocks;
  const [first] = found;
  return first !== undefined && (empty || found.size === 1) ? first : null;
}

function inlineBy(node: Node): string | undefined {
  return node.isInline ? (byOf(node, "inserted") ?? byOf(node, "deleted"))?.id : undefined;
}

/** One suggestion among all of its text. `number` counts from 1. */
export type Standing = { suggestion: OpenSuggestion; number: number; count: number };

/** The suggestion with this id, and which one of how many it is; null where it is not there any more. */
export function standingOf({ doc }: EditorState, id: string): Standing | null {
  const list = suggestionsIn(doc);
  const at = list.findIndex(({ by }) => by.id === id);
  const suggestion = list[at];
  return suggestion ? { suggestion, number: at + 1, count: list.length } : null;
}

/** The suggestion after the selection, or the one before it; from the last one to the first, and the other way. */
export function suggestionBeside(state: EditorState, step: 1 | -1): OpenSuggestion | null {
  const here = suggestionHere(state);
  const list = suggestionsIn(state.doc);
  const at = list.findIndex(({ by }) => by.id === here);
  if (at >= 0) return list.at((at + step) % list.length) ?? null;
  const { from } = state.selection;
  const beside = step > 0 ? list.find((one) => one.from >= from) : list.findLast((one) => one.from <= from);
  return beside ?? list.at(step > 0 ? 0 : -1) ?? null;
}
