import { Node } from "@tiptap/core";
import { switchAttribute } from "./block-attributes";
import type { BarAct } from "./block-bar";
import { blockNode } from "./block-node";
import type { BlockInView } from "./block-view";
import { headCells } from "./head-cells";
import { setAttributes } from "./picture-acts";
import { loadTableTools, tableLoading, tableTools, type TableTools } from "./table-loading";
import type { TableAct } from "./table-tools";

/** A table with its heading and its source. Which cells are heads is said of the whole, not of each cell. */
const Figures = blockNode({
  name: "figures",
  content: "tableCaption table tableSource",
  tag: "figure",
  className: "data",
  attributes: () => ({ headRow: switchAttribute("headRow"), headColumn: switchAttribute("headColumn") }),
  look: { acts: tableActs },
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

function tableActs(block: BlockInView): BarAct[] {
  const { node, host, editor } = block;
  const { words } = host;
  const head = (name: "headRow" | "headColumn"): BarAct => ({
    name,
    words: words(`acts.${name}`),
    pressed: node.attrs[name] === true,
    run: () => setAttributes(block, { [name]: node.attrs[name] !== true }),
  });
  const edit = (name: TableAct): BarAct => ({
    name,
    words: words(`acts.${name}`),
    run: () => {
      const act = ({ TABLE_ACTS }: TableTools) => TABLE_ACTS[name](editor.state, editor.view.dispatch);
      const tools = tableTools();
      if (tools) act(tools);
      else void loadTableTools().then(act, () => host.say(host.words("unreached")));
    },
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
