import { dayOf, momentOf, orderInstant } from "@/lib/dates";
import type { Standing } from "./standing";

/** "2026-11", in the site's zone. */
export function monthOf(instant: Date, zone: string): string {
  return dayOf(momentOf(instant), zone).slice(0, 7);
}

/** So many months that a story has left are asked at most, the newest of them. */
const MOST_MONTHS = 3;

/** Where a story stood in other months before its date was set: an instant for each month, the last one first. */
export function leftMonths({ entries, listedAt }: Standing, zone: string): Date[] {
  const dates = entries.flatMap(({ kind, at, announces }) => {
    if (kind === "published") return [at];
    return kind === "redated" && announces ? [orderInstant(announces, zone)] : [];
  });
  const byMonth = new Map(dates.map((date) => [monthOf(date, zone), date]));
  byMonth.delete(monthOf(listedAt, zone));
  return [...byMonth.values()].reverse().slice(0, MOST_MONTHS);
}
