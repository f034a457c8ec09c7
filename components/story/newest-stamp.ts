import type { StampView } from "@/lib/stories/view";

/** The stamp with the latest date; undefined for a story without any. */
export function newestStamp(stamps: readonly StampView[]): StampView | undefined {
  return [...stamps].sort((a, b) => Date.parse(a.moment.machine) - Date.parse(b.moment.machine)).at(-1);
}
