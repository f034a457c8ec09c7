import type { Node } from "@tiptap/pm/model";
import type { EditorState, Transaction } from "@tiptap/pm/state";

/** Blocks from..to of the document shown give way to these. */
type Hunk = { from: number; to: number; blocks: Node[] };

/** Above this many pairs of blocks, what lies between the first and the last difference is changed as one. */
const MOST_PAIRS = 250_000;

/**
 * A transaction that makes the document equal to `wanted` by touching only what differs, so that the cursor and the
 * writer's own undo stay where they are. Null where nothing differs.
 */
export function applyDocument(state: EditorState, wanted: Node): Transaction | null {
  const { tr } = state;
  const starts = startsOf(state.doc);
  for (const { from, to, blocks } of differences(state.doc, wanted).reverse()) {
    const start = starts[from] ?? 0;
    const end = starts[to] ?? state.doc.content.size;
    const [block] = blocks;
    const old = to - from === 1 ? state.doc.child(from) : null;
    if (old && block && blocks.length === 1 && old.sameMarkup(block)) replaceWithin(tr, start, old, block);
    else tr.replaceWith(start, end, blocks);
  }
  return tr.docChanged ? tr.setMeta("addToHistory", false).setMeta("preventUpdate", true) : null;
}

/** Replaces only what differs between two versions of one block. */
function replaceWithin(tr: Transaction, at: number, old: Node, block: Node) {
  const start = old.content.findDiffStart(block.content);
  const end = old.content.findDiffEnd(block.content);
  if (start === null || !end) return;
  // Where the same letters stand on both sides of a change, the ends may lie before the start.
  const overlap = Math.max(0, start - Math.min(end.a, end.b));
  const inside = at + 1;
  tr.replace(inside + start, inside + end.a + overlap, block.slice(start, end.b + overlap));
}

/** Where each block begins, and after the last one where the document ends. */
function startsOf(doc: Node): number[] {
  const starts = [0];
  doc.forEach((node, at) => starts.push(at + node.nodeSize));
  return starts;
}

function differences(shown: Node, wanted: Node): Hunk[] {
  const most = Math.min(shown.childCount, wanted.childCount);
  let head = 0;
  while (head < most && shown.child(head).eq(wanted.child(head))) head++;
  let tail = 0;
  while (
    tail < most - head &&
    shown.child(shown.childCount - 1 - tail).eq(wanted.child(wanted.childCount - 1 - tail))
  ) {
    tail++;
  }
  const old = childrenOf(shown).slice(head, shown.childCount - tail);
  const next = childrenOf(wanted).slice(head, wanted.childCount - tail);
  if (old.length === 0 && next.length === 0) return [];
  if (old.length * next.length > MOST_PAIRS) {
    return [{ from: head, to: head + old.length, blocks: next }];
  }
  return hunksOf(old, next, head);
}

/** The stretches that differ, between the blocks of the longest sequence that both have. */
function hunksOf(old: Node[], next: Node[], offset: number): Hunk[] {
  const longest = longestCommon(old, next);
  const hunks: Hunk[] = [];
  let [at, to] = [0, 0];
  const close = (end: number, nextEnd: number) => {
    if (end > at || nextEnd > to) {
      hunks.push({ from: offset + at, to: offset + end, blocks: next.slice(to, nextEnd) });
    }
  };
  for (const [one, other] of longest) {
    close(one, other);
    [at, to] = [one + 1, other + 1];
  }
  close(old.length, next.length);
  return hunks.flatMap((hunk) => oneByOne(hunk));
}

/** As many blocks as before: each is taken for the new version of the one in its place. */
function oneByOne(hunk: Hunk): Hunk[] {
  if (hunk.to - hunk.from !== hunk.blocks.length) return [hunk];
  return hunk.blocks.map((block, at) => ({
    from: hunk.from + at,
    to: hunk.from + at + 1,
    blocks: [block],
  }));
}

/** Pairs of places at which both hold the same block, in order. */
function longestCommon(old: Node[], next: Node[]): [number, number][] {
  const width = next.length + 1;
  const lengths = new Uint16Array((old.length + 1) * width);
  const length = (one: number, other: number) => lengths[one * width + other] ?? 0;
  const same = (one: number, other: number) => {
    const block = next[other];
    return block !== undefined && old[one]?.eq(block) === true;
  };
  for (let one = old.length - 1; one >= 0; one--) {
    for (let other = next.length - 1; other >= 0; other--) {
      lengths[one * width + other] = same(one, other)
        ? length(one + 1, other + 1) + 1
        : Math.max(length(one + 1, other), length(one, other + 1));
    }
  }
  const pairs: [number, number][] = [];
  for (let one = 0, other = 0; one < old.length && other < next.length;) {
    if (same(one, other)) pairs.push([one++, other++]);
    else if (length(one + 1, other) >= length(one, other + 1)) one++;
    else other++;
  }
  return pairs;
}

function childrenOf(doc: Node): Node[] {
  return Array.from({ length: doc.childCount }, (_, at) => doc.child(at));
}
