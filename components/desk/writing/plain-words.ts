import { Fragment, Slice, type Node } from "@tiptap/pm/model";
import type { Transaction } from "@tiptap/pm/state";
import { ReplaceStep } from "@tiptap/pm/transform";
import { suggestedOf } from "./suggest-shapes";

/** Set on a transaction, it keeps the edit as it is given, whether suggesting is on or not. */
export const AS_GIVEN = "asGiven";

/** Undoing, decisions and what comes from elsewhere are not the writer's typing. */
export function isGiven(tr: Transaction): boolean {
  return (
    tr.getMeta(AS_GIVEN) === true || tr.getMeta("addToHistory") === false || Boolean(tr.getMeta("history$"))
  );
}

/** The same words with nothing suggested of them. */
export function unmarked(node: Node): Node {
  return node.mark(node.marks.filter(({ type }) => type.name !== "inserted" && type.name !== "deleted"));
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

/** What is copied from a suggestion is copied as words. */
export function withoutSuggested(slice: Slice): Slice {
  return new Slice(bare(slice.content), slice.openStart, slice.openEnd);
}

function bare(content: Fragment): Fragment {
  const nodes: Node[] = [];
  content.forEach((node) => {
    const struck =
      node.marks.some(({ type }) => type.name === "deleted") || suggestedOf(node)?.change === "deleted";
    if (struck) return;
    if (node.isInline) nodes.push(unmarked(node));
    else {
      const attrs = suggestedOf(node) ? { ...node.attrs, suggested: null } : node.attrs;
      nodes.push(node.type.create(attrs, bare(node.content), node.marks));
    }
  });
  return Fragment.fromArray(nodes);
}
