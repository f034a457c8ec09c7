/**
 * When a picture was taken, out of all that its file says, the most trusted first: the first that can be, made more
 * exact by a later one of the same day. "" where nothing can be; a time or a zone that nobody says is not invented.
 *
 * @param now a day that has begun nowhere on earth by then is not believed
 */
export function takenOf(candidates: string[], now: Date): string {
  const today = latestDay(now);
  const possible = candidates.map(isoOf).filter((one) => one !== "" && one.slice(0, 10) <= today);
  const [first = ""] = possible;
  return possible.find((one) => one.startsWith(first) && one.length > first.length) ?? first;
}

/** EXIF has "2026:03:01 10:11:12", IIM "20260301" with "101112+0500", XMP ISO 8601: each of them becomes the last. */
const DATE = /^(\d{4})[-:]?(\d\d)[-:]?(\d\d)/;
const TIME = /^(?:[T ]?(\d\d):?(\d\d)(?::?(\d\d)(?:\.\d+)?)?\s*(Z|[+-]\d\d:?\d\d)?)?$/;

function isoOf(text: string): string {
  const [found, year = "", month = "", day = ""] = DATE.exec(text.trim()) ?? [];
  const date = `${year}-${month}-${day}`;
  if (!found || !isDay(date)) return "";
  const time = TIME.exec(text.trim().slice(found.length));
  const [, hour, minute, second, zone] = time ?? [];
  if (hour === undefined || minute === undefined || Number(hour) > 23 || Number(minute) > 59) return date;
  const clock = `${hour}:${minute}:${second !== undefined && Number(second) < 60 ? second : "00"}`;
  return `${date}T${clock}${zoneOf(zone)}`;
}

function zoneOf(zone: string | undefined): string {
  if (zone === undefined || zone === "Z") return zone ?? "";
  const [sign, hours, minutes] = [zone.slice(0, 1), zone.slice(1, 3), zone.slice(-2)];
  return Number(hours) <= 14 && Number(minutes) < 60 ? `${sign}${hours}:${minutes}` : "";
}

/** The latest of the days that it is somewhere on earth: no clock is further ahead than by fourteen hours. */
function latestDay(now: Date): string {
  return new Date(now.getTime() + 14 * 3_600_000).toISOString().slice(0, 10);
}

/** The oldest photograph that is kept is of 1826 or 1827: what says it is older comes from a camera that was never set. */
const FIRST_YEAR = 1826;

function isDay(date: string): boolean {
  const instant = new Date(`${date}T00:00:00Z`);
  return (
    Number(date.slice(0, 4)) >= FIRST_YEAR &&
    !Number.isNaN(instant.getTime()) &&
    instant.toISOString().startsWith(date)
  );
}

/** The day of such a text, as midnight in UTC. */
export function takenOn(taken: string): Date | null {
  return taken ? new Date(`${taken.slice(0, 10)}T00:00:00Z`) : null;
}
