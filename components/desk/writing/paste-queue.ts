import type { Node } from "@tiptap/pm/model";
import { Plugin, PluginKey, type EditorState, type Transaction } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";

/**
 * Places where something that was pasted is still to be put in, because what reads it is being loaded. They move with
 * the text: what is typed meanwhile stands behind them, and a later paste behind an earlier one.
 */

type Place = { id: number; from: number; to: number };
type Change = { add: Place } | { done: number };

const key = new PluginKey<readonly Place[]>("pastePlaces");

export function pastePlaces(): Plugin<readonly Place[]> {
  return new Plugin<readonly Place[]>({
    key,
    state: {
      init: () => [],
      apply(tr, places) {
        const change = tr.getMeta(key) as Change | undefined;
        const done = change && "done" in change ? change.done : null;
        const moved = places
          .filter(({ id }) => id !== done)
          .map(({ id, from, to }) => {
            const side = done === null ? -1 : 1;
            return { id, from: tr.mapping.map(from, side), to: tr.mapping.map(to, side) };
          });
        return change && "add" in change ? [...moved, change.add] : moved;
      },
    },
  });
}

let last = 0;

/** Keeps the place of the selection. Words that are to be replaced go now, so that what is typed meanwhile does not replace them. */
export function keepPlace(view: EditorView, replace: boolean): number {
  const { tr } = view.state;
  if (replace) tr.deleteSelection();
  last += 1;
  const { from, to } = tr.selection;
  view.dispatch(tr.setMeta(key, { add: { id: last, from, to } } satisfies Change));
  return last;
}

/** Where a kept place is now; null where it is gone. */
export function keptPlace(state: EditorState, id: number): Place | null {
  return key.getState(state)?.find((place) => place.id === id) ?? null;
}

/** Says in a transaction that the place is used up. */
export function usedPlace(tr: Transaction, id: number): Transaction {
  return tr.setMeta(key, { done: id } satisfies Change);
}

/** Whether a line break may stand here; captions, titles and such are one line. */
export function takesLines(parent: Node): boolean {
  const { hardBreak } = parent.type.schema.nodes;
  return hardBreak !== undefined && parent.type.contentMatch.matchType(hardBreak) !== null;
}
