import type { PublicEntryKind } from "./view";

/** Acts after which a story is to be read as live, and those after which it is not. A text that changes changes nothing of it. */
const BEGINS: readonly PublicEntryKind[] = ["published", "republished"];
const ENDS: readonly PublicEntryKind[] = ["withdrawn", "unpublished", "killed"];

/**
 * The first instant from `since` on at which readers could open a story as live, by its public log: `since` itself where
 * it stood open then. Null for a story that was live at no time since.
 */
export function liveSince(
  entries: readonly { number: number; kind: PublicEntryKind; at: Date }[],
  since: Date,
): Date | null {
  const ordered = [...entries].sort((a, b) => a.number - b.number);
  const before = ordered.findLast(({ kind, at }) => at <= since && [...BEGINS, ...ENDS].includes(kind));
  if (before && BEGINS.includes(before.kind)) return since;
  return ordered.find(({ kind, at }) => at > since && BEGINS.includes(kind))?.at ?? null;
}
