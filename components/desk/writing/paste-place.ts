import { Fragment, Slice, type Node, type NodeType, type ResolvedPos } from "@tiptap/pm/model";
import type { Transaction } from "@tiptap/pm/state";
import { ReplaceStep } from "@tiptap/pm/transform";
import { takesLines } from "./paste-queue";

/**
 * Puts pasted blocks in at a position, as that place can hold them: whole where blocks may stand, as items in a list,
 * as lines where there is one paragraph only, as one line where there is no line break. Nothing of what they say is
 * lost on the way. Gives the position behind them.
 */
export function insertBlocks(tr: Transaction, pos: number, blocks: readonly Node[]): number {
  const $pos = tr.doc.resolve(pos);
  const ways = $pos.parent.isTextblock
    ? [inlineSlice, itemSlice, blockSlice, lineSlice]
    : [betweenSlice, (_: ResolvedPos, all: readonly Node[]) => betweenSlice(_, all.flatMap(asParagraphs))];
  for (const way of ways) {
    const fit = way($pos, blocks);
    if (!fit) continue;
    const step = new ReplaceStep(fit.from, fit.to, fit.slice);
    if (tr.maybeStep(step).failed === null) return step.getMap().map(pos, 1);
  }
  return insertLine(tr, pos, blocks);
}

type Fit = { from: number; to: number; slice: Slice };

/** One paragraph is words for the paragraph they are put into. */
function inlineSlice($pos: ResolvedPos, blocks: readonly Node[]): Fit | null {
  const [only] = blocks;
  if (blocks.length !== 1 || only?.type.name !== "paragraph" || !takesLines($pos.parent)) return null;
  return { from: $pos.pos, to: $pos.pos, slice: new Slice(only.content, 0, 0) };
}

/** Every line of the blocks, one under the other. */
function lineSlice($pos: ResolvedPos, blocks: readonly Node[]): Fit | null {
  const { hardBreak } = $pos.doc.type.schema.nodes;
  if (!hardBreak || !takesLines($pos.parent)) return null;
  const lines = blocks.flatMap(textblocksOf).map((block) => block.content);
  const content = lines.flatMap((line, index) => [
    ...(index > 0 ? [hardBreak.create()] : []),
    ...nodesOf(line),
  ]);
  return { from: $pos.pos, to: $pos.pos, slice: new Slice(Fragment.from(content), 0, 0) };
}

/** In a list, paragraphs are items of it, and lists go on with it. */
function itemSlice($pos: ResolvedPos, blocks: readonly Node[]): Fit | null {
  const item = $pos.depth > 1 ? $pos.node(-1) : null;
  if (item?.type.name !== "listItem") return null;
  if (!blocks.every((block) => /^(?:paragraph|heading|bulletList|orderedList)$/.test(block.type.name))) {
    return afterList($pos, blocks);
  }
  const { listItem, paragraph } = $pos.doc.type.schema.nodes;
  if (!listItem || !paragraph) return null;
  const items = blocks.flatMap((block) =>
    block.isTextblock
      ? [listItem.create(null, paragraph.create(null, block.content))]
      : nodesOf(block.content),
  );
  const isLastChild = $pos.index(-1) === item.childCount - 1;
  const atEnd = $pos.parentOffset === $pos.parent.content.size && isLastChild;
  if (items.at(-1)?.childCount === 1)
    return { from: $pos.pos, to: $pos.pos, slice: new Slice(Fragment.from(items), 2, 2) };
  if (atEnd) return { from: $pos.pos, to: $pos.after(-1), slice: new Slice(Fragment.from(items), 2, 0) };
  const open = [...items, listItem.create(null, paragraph.create())];
  return { from: $pos.pos, to: $pos.pos, slice: new Slice(Fragment.from(open), 2, 2) };
}

/** What cannot be an item stands behind the list, or in it as lines where the list stands in a box. */
function afterList($pos: ResolvedPos, blocks: readonly Node[]): Fit | null {
  let depth = $pos.depth - 2;
  while (depth > 1 && $pos.node(depth - 1).type.name === "listItem") depth -= 2;
  return depth === 1 ? betweenSlice($pos.doc.resolve($pos.after(depth)), blocks) : null;
}

/** Between the words before and behind: the first and the last paragraph join them. */
function blockSlice($pos: ResolvedPos, blocks: readonly Node[]): Fit | null {
  if ($pos.depth === 0) return null;
  const { parent } = $pos;
  const container = $pos.node(-1);
  const next = $pos.index(-1) + 1;
  const line = lineTypeOf($pos);
  const takes = (type: NodeType) => container.canReplaceWith(next, next, type);
  if (!line || !takes(line)) return null;
  const fitting = blocks.flatMap((block) => (takes(block.type) ? [block] : asLines(block, line)));
  const [first] = fitting;
  const last = fitting.at(-1);
  if (!first || !last) return null;
  const empty = () => parent.type.create({ ...parent.attrs, id: null });
  const hasHead = $pos.parentOffset > 0;
  const hasTail = $pos.parentOffset < parent.content.size;
  const joinsHead = first.type === line;
  const joinsTail = last.type === line;
  const before = !joinsHead && hasHead ? [empty()] : [];
  // Behind a table or a card somebody wants to write on.
  const needsLine = hasTail || !(last.isTextblock || /List$/.test(last.type.name));
  const behind = joinsTail || !needsLine ? [] : [hasTail ? empty() : line.create()];
  const opensStart = joinsHead || hasHead;
  const opensEnd = joinsTail || needsLine;
  return {
    from: opensStart ? $pos.pos : $pos.before(),
    to: opensEnd ? $pos.pos : $pos.after(),
    slice: new Slice(Fragment.from([...before, ...fitting, ...behind]), Number(opensStart), Number(opensEnd)),
  };
}

/** A paragraph, or what stands for one in this place, such as a source among sources. */
function lineTypeOf($pos: ResolvedPos): NodeType | undefined {
  const container = $pos.node(-1);
  const next = $pos.index(-1) + 1;
  const { paragraph } = $pos.doc.type.schema.nodes;
  return paragraph && container.canReplaceWith(next, next, paragraph) ? paragraph : $pos.parent.type;
}

/** Between blocks, where there are no words. */
function betweenSlice($pos: ResolvedPos, blocks: readonly Node[]): Fit | null {
  const content = Fragment.from(blocks);
  const fits = $pos.parent.canReplace($pos.index(), $pos.index(), content);
  return fits ? { from: $pos.pos, to: $pos.pos, slice: new Slice(content, 0, 0) } : null;
}

function asLines(block: Node, line: NodeType): Node[] {
  return textblocksOf(block).map(({ content }) => line.create(null, content));
}

function asParagraphs(block: Node): Node[] {
  const { paragraph } = block.type.schema.nodes;
  return paragraph ? asLines(block, paragraph) : [];
}

/** Every text in a block that says something. */
function textblocksOf(block: Node): Node[] {
  if (block.isTextblock) return block.content.size > 0 ? [block] : [];
  return nodesOf(block.content).flatMap(textblocksOf);
}

function nodesOf(fragment: Fragment): Node[] {
  return Array.from({ length: fragment.childCount }, (_, index) => fragment.child(index));
}

/** The last resort, and the rule for captions and titles: words alone, in one line. */
function insertLine(tr: Transaction, pos: number, blocks: readonly Node[]): number {
  const words = blocks
    .flatMap(textblocksOf)
    .map((block) => block.textBetween(0, block.content.size, " ", " "))
    .join(" ");
  if (words !== "") tr.insertText(words, pos, pos);
  return pos + words.length;
}
