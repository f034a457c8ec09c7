import { DateTime } from "luxon";
import type { DeskClock } from "@/lib/moments";
import type { BoardRow } from "@/lib/stories/desk-view";
import type { Words } from "@/lib/words/words";

export type RowTime = { time: string; under?: string; late: boolean };

/** What stands at the head of a board row: a time for today, a day for any other, and what it is the time of. */
export function rowTime(
  row: Pick<BoardRow, "time">,
  clock: DeskClock,
  words: Words,
  language: string,
): RowTime {
  if (!row.time) return { time: words("desk.board.noDate"), late: false };
  const { moment, kind, overdue } = row.time;
  const at = DateTime.fromISO(moment.machine, { setZone: true });
  const today = moment.machine.slice(0, 10) === clock.today;
  const time = today && moment.timeWords ? moment.timeWords : shortDay(at, clock, language);
  const minutes = (clock.now - at.toMillis()) / 60_000;
  if (kind === "scheduled" && !overdue) return { time, under: untilWords(-minutes, words), late: false };
  if (!overdue) return { time, under: whenWords(kind, at, clock, words), late: false };
  const age = ageWords(minutes, words);
  return { time, under: words("desk.board.when.late", { age }), late: true };
}

/** Minutes as the largest whole unit: "28 min", "3 h", "2 d". */
export function ageWords(minutes: number, words: Words): string {
  const whole = Math.max(0, Math.floor(minutes));
  if (whole < 60) return words("desk.board.age.minutes", { count: whole });
  const hours = Math.floor(whole / 60);
  if (hours < 24) return words("desk.board.age.hours", { count: hours });
  return words("desk.board.age.days", { count: Math.floor(hours / 24) });
}

function untilWords(minutes: number, words: Words): string {
  if (minutes <= 0) return words("desk.board.when.now");
  return words("desk.board.when.in", { age: ageWords(Math.ceil(minutes), words) });
}

function whenWords(
  kind: NonNullable<BoardRow["time"]>["kind"],
  at: DateTime,
  clock: DeskClock,
  words: Words,
): string {
  if (kind === "published") return words("desk.board.when.published");
  const day = at.toFormat("yyyy-MM-dd");
  if (day === clock.today) return words("desk.board.when.dueToday");
  const tomorrow = DateTime.fromISO(clock.today).plus({ days: 1 }).toFormat("yyyy-MM-dd");
  return words(day === tomorrow ? "desk.board.when.dueTomorrow" : "desk.board.when.due");
}

/** "Fri 20" within a week, "20 Nov" within the year, otherwise "20.11.2022". */
export function shortDay(at: DateTime, clock: DeskClock, language: string): string {
  const set = at.setLocale(language);
  const days = Math.abs(at.diff(DateTime.fromISO(clock.machine, { setZone: true }), "days").days);
  if (days < 7) return set.toFormat("ccc d");
  return set.toFormat(at.year === Number(clock.today.slice(0, 4)) ? "d LLL" : "dd.LL.yyyy");
}
