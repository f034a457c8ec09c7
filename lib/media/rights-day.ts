import { dayOf, momentOf, nextMidnight, orderInstant } from "@/lib/dates";

/** A right is over from `rightsUntil` on: the last instant at which it holds belongs to the day that somebody typed. */
export function lastInstant(rightsUntil: Date): Date {
  return new Date(rightsUntil.getTime() - 1);
}

/** The last day of a right in a zone, "2026-11-30"; empty for one without an end. */
export function lastDay(rightsUntil: Date | null, zone: string): string {
  return rightsUntil ? dayOf(momentOf(lastInstant(rightsUntil)), zone) : "";
}

/** From when on a right is over whose last day this is: from the next midnight in the zone. Null for no end. */
export function overAfter(day: string, zone: string): Date | null {
  return day === "" ? null : nextMidnight(zone, orderInstant({ precision: "day", day }, zone));
}
