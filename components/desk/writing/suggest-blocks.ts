import { Fragment, type Node } from "@tiptap/pm/model";
import type { Suggestion } from "@/lib/body/body";
import { changedBlocks, positionOf } from "./changed-blocks";
import { unmarked } from "./plain-words";
import { isStruck, suggestedOf, type Op, type Piece, type Plan, type Touched } from "./suggest-shapes";
import { difference, suggestWords, type Manner, type Placed } from "./suggest-words";
import { pairUp } from "./suggest-pairs";

/** What the writer wants to stand in a place: a block of theirs, and its position in the wanted text. */
type Wanted = Placed;

/**
 * What is to be done to `before`, so that the edit that left `after` is suggested by `by`: once everything is
 * accepted the text is the edit's, and as long as nothing is, or once everything is refused, it is the one before.
 */
export function planSuggestion(before: Node, after: Node, by: Suggestion, touched: Touched | null): Plan {
  const plan: Plan = { ops: [], pieces: [], by, touched };
  const { first, lastBefore, lastAfter } = changedBlocks(before, after);
  const old = blocksOf(before, first, lastBefore);
  const head = positionOf(before, first);
  plan.pieces.push({ wanted: 0, size: head, before: 0, side: -1 });
  suggestBlocks(plan, old, wantedBlocks(old, blocksOf(after, first, lastAfter)), head);
  const tail = after.content.size - positionOf(after, lastAfter);
  plan.pieces.push({
    ...{ wanted: positionOf(after, lastAfter), size: tail },
    ...{ before: positionOf(before, lastBefore), side: 1 },
  });
  return plan;
}

function blocksOf(doc: Node, from: number, to: number): Placed[] {
  const placed: Placed[] = [];
  let at = positionOf(doc, from);
  for (let index = from; index < to; index += 1) {
    const node = doc.child(index);
    placed.push({ node, at });
    at += node.nodeSize;
  }
  return placed;
}

/** The edit's blocks without those that are struck already; what was written into such a one becomes a block of its own. */
function wantedBlocks(old: Placed[], edited: Placed[]): Wanted[] {
  const struck = old.filter(({ node }) => isStruck(node));
  return edited.flatMap((block) => {
    if (!isStruck(block.node)) return [block];
    const was = struck.shift();
    return was ? writtenInto(was, block) : [];
  });
}

function writtenInto({ node: was }: Placed, { node, at }: Placed): Wanted[] {
  if (was.eq(node)) return [];
  const { start, endWanted } = difference({ node: was, at }, { node, at }, null);
  if (endWanted <= start) return [];
  const attrs = { ...node.attrs, id: null, suggested: null };
  if (!node.isTextblock || !was.isTextblock) return [{ node: node.type.create(attrs, node.content), at }];
  const content = withoutStruck(node.content.cut(start, endWanted));
  return content.size > 0 ? [{ node: node.type.create(attrs, content), at: at + start }] : [];
}

function suggestBlocks(plan: Plan, old: Placed[], wanted: Wanted[], head: number): void {
  const standing = old.filter(({ node }) => !isStruck(node));
  const pairs = pairUp(standing, wanted);
  let next = 0;
  let end = head;
  for (const block of old) {
    const partner = pairs.get(block);
    if (partner) {
      for (; wanted[next] && wanted[next] !== partner; next += 1) putBlock(plan, end, wanted[next]);
      next += 1;
      suggestInside(plan, block, partner, mannerOf(plan, block.node));
    } else if (!isStruck(block.node)) takeOutBlock(plan, block);
    end = block.at + block.node.nodeSize;
  }
  for (; next < wanted.length; next += 1) putBlock(plan, end, wanted[next]);
}

function mannerOf({ by }: Plan, node: Node): Manner {
  const suggested = suggestedOf(node);
  return suggested?.change === "inserted" && suggested.by.personId === by.personId ? "free" : "tracked";
}

/** What somebody only suggested to put in goes; what stands there stays, struck. */
function takeOutBlock({ ops }: Plan, { node, at }: Placed): void {
  if (suggestedOf(node)) ops.push({ kind: "drop", from: at, to: at + node.nodeSize });
  else ops.push({ kind: "strikeBlock", at });
}

/** Walks two blocks of the same build, down to their words. */
function suggestInside(plan: Plan, before: Placed, wanted: Placed, manner: Manner): void {
  const at = { before: before.at + 1, wanted: wanted.at + 1 };
  plan.pieces.push({ wanted: wanted.at, size: 0, before: before.at, side: 1 });
  if (before.node.content.eq(wanted.node.content)) {
    plan.pieces.push({ wanted: at.wanted, size: wanted.node.content.size, before: at.before, side: 1 });
    return;
  }
  if (before.node.isTextblock) {
    suggestWords(plan, { node: before.node, at: at.before }, { node: wanted.node, at: at.wanted }, manner);
    return;
  }
  before.node.forEach((child, offset, index) => {
    const other = { node: wanted.node.child(index), at: at.wanted };
    suggestInside(plan, { node: child, at: at.before + offset }, other, manner);
    at.wanted += other.node.nodeSize;
  });
}

function putBlock(plan: Plan, at: number, wanted: Wanted | undefined): void {
  if (!wanted) return;
  const own = suggestedOf(wanted.node);
  const suggested = {
    change: "inserted",
    by: own?.by.personId === plan.by.personId ? own.by : plan.by,
  };
  const put: Op = { kind: "put", at, content: Fragment.empty };
  const clean = cleaned(wanted, put, plan.pieces, 0);
  const attrs = { ...clean.attrs, id: null, suggested };
  put.content = Fragment.from(clean.type.create(attrs, clean.content, clean.marks));
  plan.ops.push(put);
}

/** A copy with nothing suggested in it; `pieces` learns where each of its parts stands in what is put in. */
function cleaned({ node, at }: Placed, put: Op, pieces: Piece[], offset: number): Node {
  pieces.push({ wanted: at, size: 0, put, offset });
  if (node.isLeaf) return node;
  const children: Node[] = [];
  let inside = offset + 1;
  pieces.push({ wanted: at + 1, size: 0, put, offset: inside });
  node.forEach((child, childAt) => {
    if (child.isInline && child.marks.some(({ type }) => type.name === "deleted")) return;
    const place = { node: child, at: at + 1 + childAt };
    const copy = child.isInline ? unmarked(child) : cleaned(place, put, pieces, inside);
    if (child.isInline) pieces.push({ wanted: place.at, size: child.nodeSize, put, offset: inside });
    children.push(copy);
    inside += copy.nodeSize;
  });
  return node.type.create(node.attrs, Fragment.fromArray(children), node.marks);
}

function withoutStruck(content: Fragment): Fragment {
  const kept: Node[] = [];
  content.forEach((child) => {
    if (!child.marks.some(({ type }) => type.name === "deleted")) kept.push(child);
  });
  return Fragment.fromArray(kept);
}
