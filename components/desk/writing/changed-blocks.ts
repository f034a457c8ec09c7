import type { Node } from "@tiptap/pm/model";

/** The blocks from the first that differs to the last, by index; both ends may be empty. */
export function changedBlocks(before: Node, after: Node) {
  let first = 0;
  const shorter = Math.min(before.childCount, after.childCount);
  while (first < shorter && before.child(first).eq(after.child(first))) first += 1;
  let same = 0;
  while (
    same < shorter - first &&
    before.child(before.childCount - 1 - same).eq(after.child(after.childCount - 1 - same))
  )
    same += 1;
  return { first, lastBefore: before.childCount - same, lastAfter: after.childCount - same };
}

/** The position at which the block with this index begins. */
export function positionOf(doc: Node, index: number): number {
  let at = 0;
  for (let one = 0; one < index; one += 1) at += doc.child(one).nodeSize;
  return at;
}
