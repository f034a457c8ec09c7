import type { Node } from "@tiptap/pm/model";
import { EditorState, TextSelection, type Transaction } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import type { Suggestion } from "@/lib/body/body";
import { applyDocument } from "./apply-body";
import { AS_GIVEN, withoutInheritedMarks } from "./plain-words";
import { applyPlan } from "./suggest-apply";
import { planSuggestion } from "./suggest-blocks";
import { byOf, isStruck, suggestedOf, type Touched } from "./suggest-shapes";

/** Edits by one person in one place within this time, in milliseconds, are one suggestion. */
const ONE_SUGGESTION = 60_000;

/** What has to reach the other plugins with an edit that is made anew. */
const CARRIED = ["paste", "uiEvent", "composition", "pointer", "inputType"];

export type Writer = { me: { id: number; name: string }; now: number; forwards: boolean };

/** The same edit, as a suggestion. */
export function madeAsSuggestion(state: EditorState, edit: Transaction, writer: Writer): Transaction {
  const touched = touchedBy(edit);
  const wanted = withoutInheritedMarks(edit);
  const by = suggestionFor(state.doc, wanted.doc, writer);
  const { tr } = state;
  const plan = planSuggestion(state.doc, wanted.doc, by, touched);
  applyPlan(tr, plan, wanted.selection, writer.forwards);
  for (const key of CARRIED) {
    const value: unknown = edit.getMeta(key);
    if (value !== undefined) tr.setMeta(key, value);
  }
  if (edit.storedMarksSet) tr.setStoredMarks(edit.storedMarks);
  return edit.scrolledIntoView ? tr.scrollIntoView() : tr;
}

/**
 * What was changed since the text stood as `before`, made a suggestion afterwards; null where nothing was. It is undone
 * together with what it comes from.
 */
export function madeAfterwards(state: EditorState, before: Node, writer: Writer): Transaction | null {
  const { tr } = EditorState.create({ doc: before });
  const by = suggestionFor(before, state.doc, writer);
  applyPlan(tr, planSuggestion(before, state.doc, by, null), state.selection, writer.forwards);
  const made = applyDocument(state, tr.doc);
  if (!made) return null;
  const { anchor, head } = tr.selection;
  if (tr.selection instanceof TextSelection) made.setSelection(TextSelection.create(made.doc, anchor, head));
  return made
    .setMeta(AS_GIVEN, true)
    .setMeta("appendedTransaction", state.tr)
    .setMeta("addToHistory", true)
    .setMeta("preventUpdate", false);
}

/** What an edit replaced; null where it changed marks or attributes, which have no extent of their own. */
export function touchedBy({ steps, mapping }: Transaction): Touched | null {
  const all: Touched = { before: { from: Infinity, to: 0 }, wanted: { from: Infinity, to: 0 } };
  for (const [index, step] of steps.entries()) {
    const on = mapping.slice(index + 1);
    const back = (at: number, side: number) =>
      mapping.maps.slice(0, index).reduceRight((place, map) => map.invert().map(place, side), at);
    let moves = false;
    step.getMap().forEach((from, to, newFrom, newTo) => {
      moves = true;
      grow(all.before, back(from, -1), back(to, 1));
      grow(all.wanted, on.map(newFrom, -1), on.map(newTo, 1));
    });
    if (!moves) return null;
  }
  return all;
}

function grow(range: Touched["before"], from: number, to: number): void {
  range.from = Math.min(range.from, from);
  range.to = Math.max(range.to, to);
}

/** A suggestion of the same person that the edit touches and that is not a minute old, or a new one. */
function suggestionFor(before: Node, edited: Node, { me, now }: Writer): Suggestion {
  const start = before.content.findDiffStart(edited.content);
  const end = before.content.findDiffEnd(edited.content);
  const ends = [start ?? 0, end?.a ?? 0];
  const from = Math.max(0, Math.min(...ends) - 1);
  const to = Math.min(before.content.size, Math.max(...ends) + 1);
  let near: Suggestion | null = null;
  before.nodesBetween(from, to, (node) => {
    for (const by of [byOf(node, "inserted"), byOf(node, "deleted"), suggestedOf(node)?.by]) {
      const recent = by && by.personId === me.id && Math.abs(now - Date.parse(by.at)) < ONE_SUGGESTION;
      if (recent) near = by;
    }
  });
  return near ?? { id: crypto.randomUUID(), personId: me.id, name: me.name, at: new Date(now).toISOString() };
}

/** Backspace at the beginning of a block and Delete at its end join it with the next block that is not struck. */
export function joinOverStruck(view: EditorView, event: KeyboardEvent): boolean {
  const step = event.key === "Backspace" ? -1 : event.key === "Delete" ? 1 : 0;
  const { selection, doc, tr } = view.state;
  if (step === 0 || !(selection instanceof TextSelection) || !selection.$cursor) return false;
  const { $cursor } = selection;
  const edge = step < 0 ? 0 : $cursor.parent.content.size;
  if ($cursor.depth !== 1 || $cursor.parentOffset !== edge) return false;
  const own = $cursor.index(0);
  let other = own + step;
  while (other >= 0 && other < doc.childCount && isStruck(doc.child(other))) other += step;
  const block = doc.maybeChild(other);
  if (other === own + step || !block) return other !== own + step;
  if (!block.isTextblock) return false;
  const at = startOf(view.state, other);
  const [from, to] = step < 0 ? [at + 1 + block.content.size, $cursor.pos] : [$cursor.pos, at + 1];
  view.dispatch(tr.delete(from, to).scrollIntoView());
  return true;
}

function startOf({ doc }: EditorState, index: number): number {
  let at = 0;
  for (let one = 0; one < index; one += 1) at += doc.child(one).nodeSize;
  return at;
}
