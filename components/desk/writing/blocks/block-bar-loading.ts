import type { BlockBar } from "./block-bar";

type BarTools = { BlockBar: typeof BlockBar };

let loaded: BarTools | null = null;

/** What draws the buttons of a block, where it has come already. */
export function barTools(): BarTools | null {
  return loaded;
}

/** Brings what draws the buttons of a block. Rejects while there is no connection. */
export async function loadBarTools(): Promise<BarTools> {
  return (loaded ??= await import("./block-bar"));
}
