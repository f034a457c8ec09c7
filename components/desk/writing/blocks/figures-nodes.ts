import { Node } from "@tiptap/core";
import { switchAttribute } from "./block-attributes";
import { blockNode } from "./block-node";
import { headCells } from "./head-cells";
import { tableLoading } from "./table-loading";

/** A table with its heading and its source. Which cells are heads is said of the whole, not of each cell. */
const Figures = blockNode({
  name: "figures",
  content: "tableCaption table tableSource",
  tag: "figure",
  className: "data",
  attributes: () => ({ headRow: switchAttribute("headRow"), headColumn: switchAttribute("headColumn") }),
});

/** By these names what works on tables finds its nodes. */
const ROLES: Record<string, string> = { table: "table", tableRow: "row", tableCell: "cell" };

/** The rows. A table stands in `figures` only, so that no cell holds another table. */
const Rows = Node.create({
  name: "table",
  content: "tableRow+",
  isolating: true,
  selectable: false,
  extendNodeSchema: ({ name }) => (ROLES[name] ? { tableRole: ROLES[name] } : {}),
  parseHTML: () => [{ tag: "table" }],
  renderHTML: ({ HTMLAttributes }) => [
    "div",
    { class: "data__scroll" },
    ["table", HTMLAttributes, ["tbody", 0]],
  ],
  addProseMirrorPlugins: () => [tableLoading(), headCells()],
});

const Row = Node.create({
  name: "tableRow",
  content: "tableCell+",
  selectable: false,
  parseHTML: () => [{ tag: "tr" }],
  renderHTML: ({ HTMLAttributes }) => ["tr", HTMLAttributes, 0],
});

/** One cell is one paragraph, one column wide: the text's schema knows no other. */
const Cell = Node.create({
  name: "tableCell",
  content: "paragraph",
  isolating: true,
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

export const FIGURES_NODES = [Figures, Rows, Row, Cell];
