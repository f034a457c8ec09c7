import type { ShownMoment } from "@/lib/moments";
import type { TeaserView } from "@/lib/stories/view";

/** The day of publication in the site's zone, "2026-11-21": a moment for machines begins with its own day. */
export function dayOfTeaser({ published }: TeaserView): string {
  return dayOfMoment(published);
}

export function dayOfMoment({ machine }: ShownMoment): string {
  return machine.slice(0, "2026-11-21".length);
}
