import { latestShown } from "@/lib/moments";
import type { StampView } from "@/lib/stories/view";

/** The stamp with the latest date; undefined for a story without any. */
export function newestStamp(stamps: readonly StampView[]): StampView | undefined {
  const latest = latestShown(stamps.map(({ moment }) => moment));
  return stamps.find(({ moment }) => moment === latest);
}
