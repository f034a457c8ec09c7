import { Table, TableCell, TableRow } from "@tiptap/extension-table";
import { switchAttribute } from "./block-attributes";
import type { BarAct } from "./block-bar";
import { blockNode } from "./block-node";
import type { BlockInView } from "./block-view";
import { headCells } from "./head-cells";
import { setAttributes } from "./picture-acts";

/** A table with its heading and its source. Which cells are heads is said of the whole, not of each cell. */
const Figures = blockNode({
  name: "figures",
  content: "tableCaption table tableSource",
  tag: "figure",
  className: "data",
  attributes: () => ({ headRow: switchAttribute("headRow"), headColumn: switchAttribute("headColumn") }),
  look: { acts: tableActs },
});

/** The rows. A table stands in `figures` only, so that no cell holds another table. */
const Rows = Table.extend({
  group: "",
  selectable: false,
  addAttributes: () => ({}),
  renderHTML: ({ HTMLAttributes }) => [
    "div",
    { class: "data__scroll" },
    ["table", HTMLAttributes, ["tbody", 0]],
  ],
  addProseMirrorPlugins() {
    return [...(this.parent?.() ?? []), headCells()];
  },
});

const Row = TableRow.extend({ content: "tableCell+", selectable: false });

/** One cell is one paragraph, one column wide: the text's schema knows no other. */
const Cell = TableCell.extend({
  content: "paragraph",
  selectable: false,
  addAttributes: () => ({
    colspan: ONE,
    rowspan: ONE,
    colwidth: { ...ONE, default: null, parseHTML: () => null },
  }),
  renderHTML: ({ HTMLAttributes }) => ["td", HTMLAttributes, 0],
  parseHTML: () => [{ tag: "td" }, { tag: "th" }],
});

const ONE = { default: 1, rendered: false, parseHTML: () => 1 };

function tableActs(block: BlockInView): BarAct[] {
  const { node, host, editor } = block;
  const { words } = host;
  const head = (name: "headRow" | "headColumn"): BarAct => ({
    name,
    words: words(`acts.${name}`),
    pressed: node.attrs[name] === true,
    run: () => setAttributes(block, { [name]: node.attrs[name] !== true }),
  });
  const edit = (name: "addRowAfter" | "addColumnAfter" | "deleteRow" | "deleteColumn"): BarAct => ({
    name,
    words: words(`acts.${name}`),
    run: () => editor.commands[name](),
  });
  return [
    edit("addRowAfter"),
    edit("addColumnAfter"),
    edit("deleteRow"),
    edit("deleteColumn"),
    head("headRow"),
    head("headColumn"),
  ];
}

export const FIGURES_NODES = [Figures, Rows, Row, Cell];
