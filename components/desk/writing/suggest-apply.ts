import { Slice } from "@tiptap/pm/model";
import { AllSelection, NodeSelection, Selection, TextSelection, type Transaction } from "@tiptap/pm/state";
import { ReplaceStep, type Mapping } from "@tiptap/pm/transform";
import type { Op, Piece, Plan } from "./suggest-shapes";

type Put = Extract<Op, { kind: "put" }>;

/**
 * Carries a plan out.
 *
 * @param tr a transaction on the text as it stood
 * @param selection the selection that the edit left
 * @param forwards the edit deleted forwards, and goes on behind the words that are struck now
 */
export function applyPlan(tr: Transaction, plan: Plan, selection: Selection, forwards: boolean): void {
  const steps = new Map<Op, number>();
  for (const op of plan.ops) markStep(tr, plan, op);
  const puts = plan.ops.filter((op): op is Put => op.kind === "put").reverse();
  for (const op of puts.sort((a, b) => b.at - a.at)) {
    tr.step(new ReplaceStep(op.at, op.at, new Slice(op.content, 0, 0)));
    steps.set(op, tr.steps.length);
  }
  const drops = plan.ops.filter((op) => op.kind === "drop").sort((a, b) => b.from - a.from);
  for (const { from, to } of drops) tr.delete(tr.mapping.map(from, 1), tr.mapping.map(to, -1));
  const place = (at: number) => placeOf(plan.pieces, at, forwards, tr.mapping, steps);
  tr.setSelection(selectionLike(tr, selection, place));
}

/** Steps that move nothing: their positions are those of the text as it stood. */
function markStep(tr: Transaction, { by }: Plan, op: Op): void {
  if (op.kind === "strike") tr.addMark(op.from, op.to, tr.doc.type.schema.mark("deleted", { by }));
  if (op.kind === "strikeBlock") tr.setNodeAttribute(op.at, "suggested", { change: "deleted", by });
}

function selectionLike(tr: Transaction, wanted: Selection, place: (at: number) => number): Selection {
  if (wanted instanceof AllSelection) return new AllSelection(tr.doc);
  const from = tr.doc.resolve(within(tr, place(wanted.from)));
  if (wanted instanceof NodeSelection)
    return from.nodeAfter?.type === wanted.node.type
      ? NodeSelection.create(tr.doc, from.pos)
      : Selection.near(from);
  const [anchor, head] = [wanted.anchor, wanted.head].map((at) => tr.doc.resolve(within(tr, place(at))));
  return anchor && head ? TextSelection.between(anchor, head) : Selection.near(from);
}

function within(tr: Transaction, at: number): number {
  return Math.max(0, Math.min(at, tr.doc.content.size));
}

/** Where a position of the wanted text is once the plan has been carried out. */
function placeOf(
  pieces: Piece[],
  at: number,
  forwards: boolean,
  mapping: Mapping,
  steps: Map<Op, number>,
): number {
  const around = pieces.filter(({ wanted, size }) => wanted <= at && at <= wanted + size);
  const exact = (forwards ? around.at(-1) : around[0]) ?? nearest(pieces, at);
  if (!exact) return at;
  const inside = Math.max(0, Math.min(at - exact.wanted, exact.size));
  if ("put" in exact) {
    const put = exact.put.kind === "put" ? exact.put.at : 0;
    return mapping.slice(steps.get(exact.put) ?? mapping.maps.length).map(put, 1) + exact.offset + inside;
  }
  const side = exact.size === 0 ? exact.side : inside === 0 ? 1 : inside === exact.size ? -1 : 1;
  return mapping.map(exact.before + inside, side);
}

/** What was taken out of the wanted text left a gap there: the place before it. */
function nearest(pieces: Piece[], at: number): Piece | undefined {
  return pieces.filter(({ wanted, size }) => wanted + size <= at).sort((a, b) => b.wanted - a.wanted)[0];
}
