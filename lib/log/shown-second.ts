import { DateTime } from "luxon";
import { offsetWords, railDay } from "@/lib/dates";

/** An instant to the second, for proof: its day and time in the site's zone and the offset that was in force. */
export function shownSecond(instant: Date, language: string, zone: string) {
  const local = DateTime.fromJSDate(instant, { zone });
  const machine = local.toISODate() ?? instant.toISOString().slice(0, 10);
  return {
    // Years differ in a log, so each day says its own.
    day: { machine, words: railDay(machine, language, "") },
    seconds: local.toFormat("HH:mm:ss"),
    offset: offsetWords(local),
  };
}
