import { keymap } from "@tiptap/pm/keymap";
import { TextSelection, type Command, type Plugin, type Transaction } from "@tiptap/pm/state";
import {
  addColumnAfter,
  addRowAfter,
  CellSelection,
  deleteColumn,
  deleteRow,
  deleteTable,
  goToNextCell,
  isInTable,
  tableEditing,
} from "@tiptap/pm/tables";

/** What is needed as soon as a text has a table, and not before. */

export { handlePaste as pasteCells, isInTable } from "@tiptap/pm/tables";

/** Selecting several cells, and the keys within a table. */
export function tablePlugins(): Plugin[] {
  return [
    keymap({
      Tab: toNextCell,
      "Shift-Tab": goToNextCell(-1),
      ...{ Backspace: clearedTable, "Mod-Backspace": clearedTable },
      ...{ Delete: clearedTable, "Mod-Delete": clearedTable },
    }),
    tableEditing(),
  ];
}

/** What the buttons of a table do. */
export const TABLE_ACTS = {
  addRowAfter,
  addColumnAfter,
  deleteRow: withinTable(deleteRow),
  deleteColumn: withinTable(deleteColumn),
} satisfies Record<string, Command>;

export type TableAct = keyof typeof TABLE_ACTS;

/** Tab in the last cell begins another row. */
const toNextCell: Command = (state, dispatch, view) => {
  if (goToNextCell(1)(state, dispatch)) return true;
  if (!isInTable(state)) return false;
  if (!dispatch || !view) return true;
  addRowAfter(state, dispatch);
  return goToNextCell(1)(view.state, dispatch);
};

/** A table of which every cell is selected is emptied as a whole. */
const clearedTable: Command = (state, dispatch) => {
  const { selection } = state;
  const isWhole =
    selection instanceof CellSelection && selection.isRowSelection() && selection.isColSelection();
  return isWhole && deleteTable(state, dispatch);
};

/** Taking something out of a table leaves the cursor in that table. */
function withinTable(command: Command): Command {
  return (state, dispatch, view) => {
    const { $from } = state.selection;
    const depth = depthOfTable(state.selection);
    const at = depth === null ? null : $from.before(depth);
    return command(state, dispatch && ((tr) => dispatch(at === null ? tr : backInto(tr, at))), view);
  };
}

function backInto(tr: Transaction, before: number): Transaction {
  const at = tr.mapping.map(before);
  const depth = depthOfTable(tr.selection);
  const table = tr.doc.nodeAt(at);
  if (!table || (depth !== null && tr.selection.$from.before(depth) === at)) return tr;
  return tr.setSelection(TextSelection.near(tr.doc.resolve(at + table.nodeSize - 1), -1));
}

function depthOfTable({ $from }: Transaction["selection"]): number | null {
  for (let depth = $from.depth; depth > 0; depth--) if ($from.node(depth).type.name === "table") return depth;
  return null;
}
