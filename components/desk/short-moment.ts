import { DateTime } from "luxon";
import type { DeskClock, ShownMoment } from "@/lib/moments";
import { shortDay } from "./row-time";

/** A moment for a narrow place: its time today, with a short day on any other. The zone is named once on the screen. */
export function shortMoment(moment: ShownMoment, clock: DeskClock, language: string): string {
  const today = moment.machine.slice(0, 10) === clock.today;
  if (today && moment.timeWords) return moment.timeWords;
  const day = shortDay(DateTime.fromISO(moment.machine, { setZone: true }), clock, language);
  return moment.timeWords ? `${day}, ${moment.timeWords}` : day;
}
