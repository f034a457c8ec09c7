import type { History } from "./history";
import type { PlayedAct } from "./play";

/** What many random histories came to, for a table of figures. */
export type Tally = {
  sequences: number;
  moves: number;
  confirmed: number;
  acts: Map<PlayedAct, { done: number; refused: number }>;
  refusals: Map<string, number>;
  faulty: History[];
};

export function newTally(): Tally {
  return { sequences: 0, moves: 0, confirmed: 0, acts: new Map(), refusals: new Map(), faulty: [] };
}

/** Adds one history's moves and refusals. */
export function count(tally: Tally, history: History): void {
  tally.sequences += 2;
  tally.moves += history.played.length;
  tally.confirmed += history.confirmed;
  if (history.faults.length > 0) tally.faulty.push(history);
  for (const { act, outcome } of history.played) {
    const row = tally.acts.get(act) ?? { done: 0, refused: 0 };
    if ("done" in outcome) row.done += 1;
    else row.refused += 1;
    tally.acts.set(act, row);
    if ("refused" in outcome)
      for (const code of outcome.refused) tally.refusals.set(code, (tally.refusals.get(code) ?? 0) + 1);
  }
}
