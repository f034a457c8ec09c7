import type { SaveState } from "./fields";
import type { Saving } from "./saving";

/**
 * The state as it is shown; the same object for as long as it says the same. `ahead`: how far the newsroom's clock is
 * ahead of this device's, in milliseconds.
 */
export function stateOf(saving: Saving, before: SaveState, ahead: number): SaveState {
  const state = stateNow(saving, ahead);
  return saysTheSame(state, before) ? before : state;
}

function stateNow(saving: Saving, ahead: number): SaveState {
  const { conflict, trouble, loop, base } = saving;
  if (conflict) return { kind: "conflict", theirs: conflict };
  if (trouble?.kind === "failed" && loop.retryAt !== null)
    return { ...trouble, tryAt: new Date(loop.retryAt + ahead).toISOString() };
  if (trouble) return trouble;
  const moment = base.savedAt;
  if (!saving.isTyped()) return { kind: "saved", moment };
  return { kind: loop.running ? "saving" : "typed", moment };
}

function saysTheSame(one: SaveState, other: SaveState): boolean {
  const values = new Map<string, unknown>(Object.entries(other));
  const entries = Object.entries(one);
  return entries.length === values.size && entries.every(([name, value]) => values.get(name) === value);
}
