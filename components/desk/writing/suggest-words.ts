import { Fragment, type Node } from "@tiptap/pm/model";
import { unmarked } from "./plain-words";
import { byOf, type Plan, type Touched } from "./suggest-shapes";

/** A paragraph-sized piece of text and the position of its content. */
export type Placed = { node: Node; at: number };

/** `tracked`: words are marked. `free`: they stand in a block that is itself the writer's suggestion, and are just written. */
export type Manner = "tracked" | "free";

/** Suggests the words of `wanted` in place of those of `before`, changing only the stretch in which they differ. */
export function suggestWords(plan: Plan, before: Placed, wanted: Placed, manner: Manner): void {
  const { start, endBefore, endWanted } = difference(before, wanted, plan.touched);
  plan.pieces.push({ wanted: wanted.at, size: start, before: before.at, side: -1 });
  takeOut(plan, before, start, endBefore, manner);
  if (endWanted > start) putIn(plan, before.at + endBefore, wanted, start, endWanted, manner);
  const rest = wanted.node.content.size - endWanted;
  plan.pieces.push({ wanted: wanted.at + endWanted, size: rest, before: before.at + endBefore, side: 1 });
}

/**
 * Where two contents differ, as offsets: what lies before `start` and after the ends is the same. Of letters that
 * are the same on both sides of a change, those that were typed are the ones that the edit touched.
 */
export function difference(before: Placed, wanted: Placed, touched: Touched | null) {
  const sizes = { before: before.node.content.size, wanted: wanted.node.content.size };
  const first = before.node.content.findDiffStart(wanted.node.content);
  const last = before.node.content.findDiffEnd(wanted.node.content);
  if (first === null || !last)
    return { start: sizes.before, endBefore: sizes.before, endWanted: sizes.wanted };
  const edit = touched && within(touched, before, wanted);
  let start = Math.min(first, edit?.head ?? first);
  if (splitsCharacter(before.node, start) || splitsCharacter(wanted.node, start)) start -= 1;
  const common = Math.min(sizes.before - last.a, sizes.before - start, sizes.wanted - start);
  let tail = Math.min(common, edit?.tail ?? common);
  if (splitsCharacter(before.node, sizes.before - tail) || splitsCharacter(wanted.node, sizes.wanted - tail))
    tail -= 1;
  return { start, endBefore: sizes.before - tail, endWanted: sizes.wanted - tail };
}

/** How much of these contents lies before the edit and after it; absent where it reaches beyond them. */
function within({ before: old, wanted: now }: Touched, before: Placed, wanted: Placed) {
  const head = old.from - before.at;
  const tails = [
    before.at + before.node.content.size - old.to,
    wanted.at + wanted.node.content.size - now.to,
  ];
  return {
    head: head >= 0 && head === now.from - wanted.at ? head : undefined,
    tail: Math.min(...tails) >= 0 ? Math.min(...tails) : undefined,
  };
}

/** Whether this offset lies between the two halves of one character. */
function splitsCharacter(node: Node, offset: number): boolean {
  if (offset <= 0 || offset >= node.content.size) return false;
  return /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(node.textBetween(offset - 1, offset + 1, "", " "));
}

function takeOut(plan: Plan, { node, at }: Placed, start: number, end: number, manner: Manner): void {
  node.forEach((child, offset) => {
    const from = Math.max(start, offset);
    const to = Math.min(end, offset + child.nodeSize);
    if (from >= to || byOf(child, "deleted")) return;
    const own = byOf(child, "inserted")?.personId === plan.by.personId;
    const kind = own || manner === "free" ? "drop" : "strike";
    plan.ops.push({ kind, from: at + from, to: at + to });
  });
}

function putIn(plan: Plan, at: number, wanted: Placed, start: number, end: number, manner: Manner): void {
  const kept: Node[] = [];
  const put = { kind: "put" as const, at, content: Fragment.empty };
  let offset = 0;
  wanted.node.forEach((child, childAt) => {
    const from = Math.max(start, childAt);
    const to = Math.min(end, childAt + child.nodeSize);
    if (from >= to || byOf(child, "deleted")) return;
    const words = child.isText ? child.cut(from - childAt, to - childAt) : child;
    kept.push(manner === "free" ? unmarked(words) : inserted(words, plan));
    plan.pieces.push({ wanted: wanted.at + from, size: to - from, put, offset });
    offset += to - from;
  });
  if (kept.length === 0) return;
  put.content = Fragment.fromArray(kept);
  plan.ops.push(put);
}

function inserted(node: Node, { by }: Plan): Node {
  const mark = node.type.schema.mark("inserted", { by });
  return node.mark(mark.addToSet(unmarked(node).marks));
}
