import { Plugin, PluginKey } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import { tablesIn } from "./head-cells";

export type TableTools = typeof import("./table-tools");

let loaded: TableTools | null = null;

/** What works on tables, where it has come already. */
export function tableTools(): TableTools | null {
  return loaded;
}

/** Brings what works on tables. Rejects while there is no connection. */
export async function loadTableTools(): Promise<TableTools> {
  return (loaded ??= await import("./table-tools"));
}

const key = new PluginKey("tableLoading");

/** Gives the text its table keys once it has a table: most texts have none. */
export function tableLoading(): Plugin {
  return new Plugin({
    key,
    view: (view) => {
      const look = () => {
        if (!view.state.plugins.some(isTableEditing) && tablesIn(view.state.doc).length > 0) void equip(view);
      };
      look();
      return { update: (_, before) => (before.doc === view.state.doc ? undefined : look()) };
    },
  });
}

async function equip(view: EditorView): Promise<void> {
  // Without a connection the cells can be written in all the same; the next change tries again.
  const tools = await loadTableTools().catch(() => null);
  if (!tools || view.isDestroyed || view.state.plugins.some(isTableEditing)) return;
  const { plugins } = view.state;
  const place = plugins.findIndex((one) => one.spec.key === key);
  const more = [...plugins.slice(0, place), ...tools.tablePlugins(), ...plugins.slice(place)];
  view.updateState(view.state.reconfigure({ plugins: more }));
}

function isTableEditing({ spec }: Plugin): boolean {
  return (spec.key as { key?: string } | undefined)?.key?.startsWith("selectingCells") === true;
}
