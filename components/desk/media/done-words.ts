import type { Words } from "@/lib/words/words";

/** What is said of after it was done to a picture. */
export const DONE = ["saved", "back", "withdrawn", "returned", "carried"] as const;

/** In how many live stories a save took the picture from readers, or gave it back to them. */
export type DoneForReaders = { lost?: number; shown?: number };

/** What was just done to a picture, and what readers notice of it, in one sentence. */
export function doneWords(
  done: (typeof DONE)[number],
  { lost, shown }: DoneForReaders,
  words: Words,
): string {
  if (done === "saved" && lost !== undefined) return words("desk.library.said.lost", { count: lost });
  if (done === "saved" && shown !== undefined) return words("desk.library.said.shown", { count: shown });
  return words(`desk.library.said.${done}`);
}
