import type { Node as ProseNode } from "@tiptap/pm/model";
import { Plugin, PluginKey } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";

type Tables = { nodes: ProseNode[]; set: DecorationSet };

/** Shows which cells of a table are heads, to the eye and to a screen reader. Made anew only when a table has changed. */
export function headCells(): Plugin<Tables> {
  return new Plugin<Tables>({
    key: new PluginKey("headCells"),
    state: {
      init: (_, { doc }) => marksOf(doc),
      apply(tr, before) {
        if (!tr.docChanged) return before;
        const nodes = tablesIn(tr.doc).map(({ node }) => node);
        const same =
          nodes.length === before.nodes.length && nodes.every((node, at) => node === before.nodes[at]);
        return same ? { nodes, set: before.set.map(tr.mapping, tr.doc) } : marksOf(tr.doc);
      },
    },
    props: {
      decorations(state) {
        return this.getState(state)?.set;
      },
    },
  });
}

function marksOf(doc: ProseNode): Tables {
  const tables = tablesIn(doc);
  const marks = tables.flatMap(({ node, pos }) => marksIn(node, pos));
  return { nodes: tables.map(({ node }) => node), set: DecorationSet.create(doc, marks) };
}

/** The tables of a text, each with its heading and its source, and where they stand. */
export function tablesIn(doc: ProseNode) {
  const found: { node: ProseNode; pos: number }[] = [];
  doc.forEach((node, pos) => {
    if (node.type.name === "figures") found.push({ node, pos });
  });
  return found;
}

function marksIn(figures: ProseNode, pos: number): Decoration[] {
  const { headRow, headColumn } = figures.attrs as { headRow: boolean; headColumn: boolean };
  const marks: Decoration[] = [];
  if (!headRow && !headColumn) return marks;
  figures.forEach((table, tableAt) => {
    if (table.type.name !== "table") return;
    table.forEach((row, rowAt, rowIndex) => {
      row.forEach((cell, cellAt, column) => {
        const role =
          headRow && rowIndex === 0 ? "columnheader" : headColumn && column === 0 ? "rowheader" : null;
        const from = pos + 1 + tableAt + 1 + rowAt + 1 + cellAt;
        if (role) marks.push(Decoration.node(from, from + cell.nodeSize, { role, class: "data__head" }));
      });
    });
  });
  return marks;
}
