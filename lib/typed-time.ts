import { DateTime } from "luxon";
import { offsetWords } from "./dates";

/** A day and a time of it as somebody typed them: "2026-11-22" and "14:05", or "02:30 +02" where an hour comes twice. */
export type Typed = { day: string; time: string };

/** The instant that was meant, or which of the two cannot be used and why: a code under "refusals.fields". */
export type Meant = { at: Date } | { wrong: keyof Typed; code: string };

const DAY = /^\d{4}-\d\d-\d\d$/;
/** 24 hours; an offset as in ISO 8601, with or without minutes. */
const TIME = /^((?:[01]?\d|2[0-3]):[0-5]\d)(?:\s*(Z|[+-]\d\d(?::?[0-5]\d)?))?$/i;

/** Nobody plans or remembers further than this; whatever lies beyond is a slip of the keyboard. */
const FIRST_YEAR = 1000;
const LAST_YEAR = 2999;

/**
 * Reads a day and a time in a zone. Refuses what is no day or no time, an hour that the clocks skipped that day, one
 * that came twice unless its offset says which, and an offset that the zone does not have at that time.
 */
export function typedTime({ day, time }: Typed, zone: string): Meant {
  const date = DateTime.fromISO(DAY.test(day.trim()) ? day.trim() : "", { zone });
  if (!date.isValid || date.year < FIRST_YEAR || date.year > LAST_YEAR)
    return { wrong: "day", code: "dateWrong" };
  const [, clock, offset] = TIME.exec(time.trim()) ?? [];
  if (clock === undefined) return { wrong: "time", code: "timeWrong" };
  const [hour = 0, minute = 0] = clock.split(":").map(Number);
  const local = date.set({ hour, minute });
  if (local.hour !== hour || local.minute !== minute) return { wrong: "time", code: "timeSkipped" };
  return chosen(local.getPossibleOffsets(), offset);
}

/** Every instant at which the clocks show this time is possible; an offset chooses one. */
function chosen(possible: readonly DateTime[], offset: string | undefined): Meant {
  const [first, second] = possible;
  if (!first) return { wrong: "time", code: "timeSkipped" };
  if (offset === undefined) return second ? { wrong: "time", code: "timeTwice" } : { at: first.toJSDate() };
  const meant = possible.find((each) => each.offset === minutesOf(offset));
  return meant ? { at: meant.toJSDate() } : { wrong: "time", code: "offsetWrong" };
}

/** "+05:30" → 330 */
function minutesOf(offset: string): number {
  if (offset.toUpperCase() === "Z") return 0;
  const sign = offset.startsWith("-") ? -1 : 1;
  const digits = offset.replace(/\D/g, "");
  return sign * (Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2) || 0));
}

/** The same the other way round: an instant as it would be typed, with its offset where the hour comes twice. */
export function asTyped(at: Date, zone: string): Typed {
  const local = DateTime.fromJSDate(at, { zone });
  const time = local.toFormat("HH:mm");
  const twice = local.getPossibleOffsets().length > 1;
  return { day: local.toFormat("yyyy-MM-dd"), time: twice ? `${time} ${offsetWords(local)}` : time };
}
