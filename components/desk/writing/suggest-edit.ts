import { TextSelection, type EditorState, type Transaction } from "@tiptap/pm/state";
import { ReplaceStep } from "@tiptap/pm/transform";
import type { EditorView } from "@tiptap/pm/view";
import type { Suggestion } from "@/lib/body/body";
import { applyPlan } from "./suggest-apply";
import { planSuggestion } from "./suggest-blocks";
import { byOf, isStruck, suggestedOf, type Touched } from "./suggest-shapes";

/** Set on a transaction, it keeps the edit as it is given, whether suggesting is on or not. */
export const AS_GIVEN = "asGiven";

/** Edits by one person in one place within this time, in milliseconds, are one suggestion. */
const ONE_SUGGESTION = 60_000;

/** What has to reach the other plugins with an edit that is made anew. */
const CARRIED = ["paste", "uiEvent", "composition", "pointer", "inputType"];

type Writer = { me: { id: number; name: string }; now: number; forwards: boolean };

/** Undoing, decisions and what comes from elsewhere are not the writer's typing. */
export function isGiven(tr: Transaction): boolean {
  return (
    tr.getMeta(AS_GIVEN) === true || tr.getMeta("addToHistory") === false || Boolean(tr.getMeta("history$"))
  );
}

/** The same edit, as a suggestion. */
export function madeAsSuggestion(state: EditorState, edit: Transaction, writer: Writer): Transaction {
  const touched = touchedBy(edit);
  const wanted = withoutInheritedMarks(edit);
  const by = suggestionFor(state, wanted, writer);
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

/** Words that are typed inside a suggestion are not part of it: they are the writer's own. */
export function withoutInheritedMarks(tr: Transaction): Transaction {
  const { inserted, deleted } = tr.doc.type.schema.marks;
  tr.steps.slice().forEach((step, index) => {
    if (!(step instanceof ReplaceStep) || !isRunning(step)) return;
    const map = tr.mapping.slice(index + 1);
    const from = map.map(step.from, -1);
    const to = map.map(step.from + step.slice.size, 1);
    for (const type of [inserted, deleted]) {
      if (type && from < to && tr.doc.rangeHasMark(from, to, type)) tr.removeMark(from, to, type);
    }
  });
  return tr;
}

/** Only words: what was typed, or pasted into a line. */
function isRunning({ slice }: ReplaceStep): boolean {
  return (
    slice.size > 0 &&
    slice.openStart === 0 &&
    slice.openEnd === 0 &&
    slice.content.firstChild?.isInline === true
  );
}

/** A suggestion of the same person that the edit touches and that is not a minute old, or a new one. */
function suggestionFor(state: EditorState, edit: Transaction, { me, now }: Writer): Suggestion {
  const start = state.doc.content.findDiffStart(edit.doc.content);
  const end = state.doc.content.findDiffEnd(edit.doc.content);
  const ends = [start ?? 0, end?.a ?? 0];
  const from = Math.max(0, Math.min(...ends) - 1);
  const to = Math.min(state.doc.content.size, Math.max(...ends) + 1);
  let near: Suggestion | null = null;
  state.doc.nodesBetween(from, to, (node) => {
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
