type Joining = typeof import("@/lib/merge/joining");

let loaded: Joining | null = null;

/** Brings what joins two texts: only a text that somebody else has changed as well needs it. Rejects without a connection. */
export async function loadJoining(): Promise<Joining> {
  return (loaded ??= await import("@/lib/merge/joining"));
}

/** Whether it is here. */
export function canJoin(): boolean {
  return loaded !== null;
}

/** What joins two texts, which whoever brought the other text has loaded. */
export function joining(): Joining {
  if (!loaded) throw new Error("Another text came before what joins it with this one.");
  return loaded;
}
