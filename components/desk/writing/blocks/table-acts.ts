import type { BarAct } from "./block-acts";
import type { BlockInView } from "./block-view";
import { setAttributes } from "./picture-acts";
import { loadTableTools, tableTools, type TableTools } from "./table-loading";
import type { TableAct } from "./table-tools";

/** What can be done with the rows and columns of a table. */
export function tableActs(block: BlockInView): BarAct[] {
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
