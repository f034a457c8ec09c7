import type { ScheduleView } from "@/lib/stories/desk-view";
import type { Words } from "@/lib/words/words";

/** What happens at the time of a schedule: "Revision 6 goes out 22 November 2026, 14:00 (+05)". */
export function waitingWords({ kind, at, revision }: ScheduleView, words: Words): string {
  return words(`desk.schedule.waiting.${kind}`, { number: revision?.number ?? 0, moment: at.words });
}
