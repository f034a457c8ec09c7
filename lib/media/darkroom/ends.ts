/** How the process ended: its own doing, or for a reason of ours. */
export type End = { code: number | null; signal: string | null; because?: "slow" };

/** By this signal the darkroom ends itself when it needs too much memory: nothing else sends it. */
export const TOO_HEAVY = "SIGUSR2";

/** The code of the sentence for whoever's job was under way when the process ended. */
export function whyItEnded({ signal, because }: End): string {
  if (because) return `picture.${because}`;
  return signal === TOO_HEAVY ? "picture.heavy" : "picture.crashed";
}
