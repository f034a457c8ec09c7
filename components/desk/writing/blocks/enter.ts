import type { EditorState, Transaction } from "@tiptap/pm/state";
import { TextSelection } from "@tiptap/pm/state";
import { ONE_LINE } from "./field-nodes";
import { leaveBelow, lineInBlock, takeOut, toStartOf, type LineInBlock } from "./lines-around";

type Dispatch = ((tr: Transaction) => void) | undefined;

/**
 * Enter in a block: from a line to the next one, or out of the block; in a list of like parts it makes another part,
 * and in an empty last one it ends them. False where the key means what it means anywhere.
 */
export function enterInBlock(state: EditorState, dispatch?: Dispatch): boolean {
  const place = lineInBlock(state);
  if (!place) return false;
  const tr = state.tr.deleteSelection();
  const again = lineInBlock(state.apply(tr));
  const done = again && stepOf(again, tr);
  if (done) dispatch?.(tr);
  return done ?? false;
}

function stepOf(place: LineInBlock, tr: Transaction): boolean {
  const { line, part } = place;
  if (line === "question") return fromQuestion(place, tr);
  if (line === "term") return fromTerm(place, tr);
  if (line === "source") return fromSource(place, tr);
  if (ONE_LINE.has(line) || part === "pullQuote") return onward(place, tr);
  if (part === "tableCell") return toCellBelow(place, tr);
  if (part === "pair") return fromValue(place, tr);
  if (line !== "paragraph") return false;
  if (part === "quote" && place.$from.parent.content.size > 0) return divide(place, tr);
  if (place.$from.parent.content.size > 0 || !isLastHere(place)) return false;
  if (part === "quote") return fromEmptyParagraph(place, tr, () => onward(place, tr));
  if (part === "questionItem") return fromEmptyAnswer(place, tr);
  if (part === "factBox") return fromEmptyParagraph(place, tr, () => leave(tr, place));
  return false;
}

/** Into two paragraphs: left to itself the editor would make the second one the speaker's line, and so neither. */
function divide({ $from }: LineInBlock, tr: Transaction): boolean {
  tr.split($from.pos, 1, [{ type: $from.parent.type }]).scrollIntoView();
  return true;
}

/** To the next line; from the last one below the block. */
function onward({ after, block }: LineInBlock, tr: Transaction): boolean {
  if (after) toStartOf(tr, after);
  else leaveBelow(tr, block.end);
  return true;
}

/** Below the block, wherever the changes so far have moved its end. */
function leave(tr: Transaction, { block }: LineInBlock): boolean {
  const start = tr.doc.resolve(block.pos);
  leaveBelow(tr, block.pos + (start.nodeAfter?.nodeSize ?? 0));
  return true;
}

/** Whether only the lines of the block itself, such as an attribution, come after the paragraph. */
function isLastHere({ $from }: LineInBlock): boolean {
  const next = $from.node(-1).maybeChild($from.indexAfter(-1));
  return !next || ONE_LINE.has(next.type.name);
}

/** An empty paragraph at the end is taken out, if another one is there, and the cursor goes on. */
function fromEmptyParagraph({ $from, after }: LineInBlock, tr: Transaction, go: () => boolean): boolean {
  if (countOf($from) < 2) return go();
  const size = $from.parent.nodeSize;
  takeOut(tr, $from, $from.depth);
  if (!after || $from.node(-1).type.name !== "quote") return go();
  toStartOf(tr, { ...after, pos: after.pos - size });
  return true;
}

/** How many parts around the cursor are no lines. */
function countOf($from: LineInBlock["$from"]): number {
  let count = 0;
  $from.node(-1).forEach(({ type }) => {
    if (!ONE_LINE.has(type.name)) count += 1;
  });
  return count;
}

/** To the answer. From an empty question at the end out of the block, without it. */
function fromQuestion(place: LineInBlock, tr: Transaction): boolean {
  const { $from } = place;
  const item = $from.node(-1);
  const isEnd = item.textContent === "" && $from.indexAfter(-2) === $from.node(-2).childCount;
  if (isEnd && $from.node(-2).childCount > 1) {
    takeOut(tr, $from, $from.depth - 1);
    return leave(tr, place);
  }
  if (item.childCount > 1) return onward(place, tr);
  return insertAndEnter(tr, $from.after(), "paragraph");
}

/** An empty line after an answer begins the next question. */
function fromEmptyAnswer({ $from }: LineInBlock, tr: Transaction): boolean {
  const item = $from.after(-1);
  if ($from.node(-1).childCount <= 2) return insertAndEnter(tr, item, "questionItem");
  const size = $from.parent.nodeSize;
  takeOut(tr, $from, $from.depth);
  return insertAndEnter(tr, item - size, "questionItem");
}

/** To the value. From an empty pair at the end below the pairs, without it. */
function fromTerm(place: LineInBlock, tr: Transaction): boolean {
  return endOfPairs(place, tr) || onward(place, tr);
}

/** To the term of a new pair. From an empty pair at the end below the pairs, without it. */
function fromValue(place: LineInBlock, tr: Transaction): boolean {
  const { $from } = place;
  if (endOfPairs(place, tr)) return true;
  return insertAndEnter(tr, $from.after(-1), "pair");
}

function endOfPairs({ $from }: LineInBlock, tr: Transaction): boolean {
  const [pair, pairs] = [$from.node(-1), $from.node(-2)];
  const isEnd = $from.indexAfter(-2) === pairs.childCount;
  if (pair.textContent !== "" || !isEnd || pairs.childCount < 2) return false;
  const end = $from.after(-2) - pair.nodeSize;
  takeOut(tr, $from, $from.depth - 1);
  return insertAndEnter(tr, end, "paragraph");
}

/** Divides a source in two. From an empty one at the end out of the block, without it. */
function fromSource(place: LineInBlock, tr: Transaction): boolean {
  const { $from } = place;
  const sources = $from.node(-1);
  const isEnd = $from.indexAfter(-1) === sources.childCount;
  if ($from.parent.content.size > 0) {
    tr.split($from.pos).scrollIntoView();
    return true;
  }
  if (isEnd && sources.childCount > 2) takeOut(tr, $from, $from.depth);
  return isEnd ? leave(tr, place) : onward(place, tr);
}

/** The cell below, or in the last row the line under the table. */
function toCellBelow({ $from, block }: LineInBlock, tr: Transaction): boolean {
  const [column, table] = [$from.index(-2), $from.node(-3)];
  const row = $from.index(-3);
  if (row + 1 === table.childCount) {
    const source = block.end - 1 - (block.node.lastChild?.nodeSize ?? 0);
    tr.setSelection(TextSelection.near(tr.doc.resolve(source + 1))).scrollIntoView();
    return true;
  }
  let at = $from.after(-2) + 1;
  const below = table.child(row + 1);
  for (let index = 0; index < column && index < below.childCount - 1; index += 1)
    at += below.child(index).nodeSize;
  tr.setSelection(TextSelection.near(tr.doc.resolve(at + 1))).scrollIntoView();
  return true;
}

function insertAndEnter(tr: Transaction, at: number, type: string): boolean {
  const { schema } = tr.doc.type;
  const node = schema.nodes[type]?.createAndFill(
    null,
    PARTS[type]?.map((name) => schema.node(name)),
  );
  if (!node) return false;
  tr.insert(at, node);
  tr.setSelection(TextSelection.near(tr.doc.resolve(at + 1))).scrollIntoView();
  return true;
}

const PARTS: Record<string, string[]> = {
  questionItem: ["question", "paragraph"],
  pair: ["term", "paragraph"],
};
