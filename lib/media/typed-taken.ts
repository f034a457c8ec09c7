import { DateTime } from "luxon";

/** "1953", "1953-04", "1953-04-12", "1953-04-12 14:05", with seconds, and with "Z" or "+05:00". */
const TAKEN =
  /^\d{4}(?:-\d\d(?:-(\d\d)(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?: ?(?:Z|[+-]\d\d:?\d\d))?)?)?)?$/i;

/** Whether this says when a picture was taken: a date as ISO 8601 writes it, as exact as somebody knows it. Empty says nothing. */
export function isTaken(text: string): boolean {
  return text === "" || (TAKEN.test(text) && DateTime.fromISO(iso(text)).isValid);
}

/** The day of a date as exact as a day; null for one that is not. */
export function takenDay(text: string): Date | null {
  const hasDay = TAKEN.exec(text)?.[1] !== undefined && isTaken(text);
  return hasDay ? new Date(`${text.slice(0, 10)}T00:00:00Z`) : null;
}

/**
 * A date as files and people wrote it, "2026-11-21T14:05:09+05:00", as a form shows it: "2026-11-21 14:05 +05:00". What
 * is no date stays as it is.
 */
export function shownTaken(text: string): string {
  const [, day, minute, zone = ""] = TO_THE_MINUTE.exec(text) ?? [];
  if (day === undefined || minute === undefined) return text;
  return [day, minute, zone.toUpperCase()].filter(Boolean).join(" ");
}

const TO_THE_MINUTE = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d)(?::\d\d(?:\.\d+)?)? ?(Z|[+-]\d\d:?\d\d)?$/i;

function iso(text: string): string {
  return text.replace(" ", "T").replace(" ", "");
}
