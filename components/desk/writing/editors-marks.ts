import type { Node } from "@tiptap/pm/model";
import { Plugin, PluginKey } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import { changedBlocks, positionOf } from "./changed-blocks";

/**
 * Marks "TK", "XXX" and "[CHECK]" wherever they stand in the text, as the checks find them before anything goes out.
 * An edit has only its own blocks read again.
 *
 * @param mark what is looked for, as a pattern without flags for repetition
 */
export function editorsMarks(mark: RegExp): Plugin<DecorationSet> {
  const every = new RegExp(mark.source, `${mark.flags.replace("g", "")}g`);
  const key = new PluginKey<DecorationSet>("editorsMarks");
  return new Plugin<DecorationSet>({
    key,
    state: {
      init: (_, { doc }) => DecorationSet.create(doc, marksIn(doc, 0, doc.childCount, every)),
      apply(tr, shown, before) {
        if (!tr.docChanged) return shown;
        const { first, lastAfter } = changedBlocks(before.doc, tr.doc);
        const from = positionOf(tr.doc, first);
        const to = positionOf(tr.doc, lastAfter);
        const moved = shown.map(tr.mapping, tr.doc);
        // What begins or ends exactly at the edges stands in a block that did not change.
        const stale = moved.find(from, to).filter((one) => one.from >= from && one.to <= to);
        return moved.remove(stale).add(tr.doc, marksIn(tr.doc, first, lastAfter, every));
      },
    },
    props: { decorations: (state) => key.getState(state) },
  });
}

function marksIn(doc: Node, first: number, last: number, every: RegExp): Decoration[] {
  const marks: Decoration[] = [];
  let at = positionOf(doc, first);
  for (let index = first; index < last; index += 1) {
    const block = doc.child(index);
    doc.nodesBetween(at, at + block.nodeSize, (node, pos) => {
      if (!node.isTextblock) return true;
      for (const { 0: found, index: start } of node
        .textBetween(0, node.content.size, "", "\n")
        .matchAll(every))
        marks.push(
          Decoration.inline(pos + 1 + start, pos + 1 + start + found.length, { class: "proof stop" }),
        );
      return false;
    });
    at += block.nodeSize;
  }
  return marks;
}
