import { DateTime } from "luxon";
import type { Moment, ShownMoment } from "./moments";

/** How a day is written where the language's own long form is not a newspaper's. */
const DAY_PATTERNS: Record<string, string> = {
  en: "d MMMM yyyy",
  ru: "d MMMM yyyy",
  kk: "yyyy 'жылғы' d MMMM",
};

/**
 * Makes a moment ready for a page: an instant in the site's zone with the
 * offset that was in force then ("21 November 2026, 14:05 (+05)"), a day as a
 * day ("26 October 2022") without any time.
 */
export function showMoment(moment: Moment, language: string, zone: string): ShownMoment {
  if (moment.precision === "day") {
    const words = dayWords(DateTime.fromISO(moment.day, { zone }), language);
    return { precision: "day", machine: moment.day, words, dayWords: words };
  }
  const local = DateTime.fromISO(moment.at, { zone });
  const day = dayWords(local, language);
  const timeWords = local.setLocale(language).toFormat("HH:mm");
  return {
    precision: "instant",
    machine: local.toISO({ suppressMilliseconds: true, precision: "second" }) ?? moment.at,
    words: isFromRight(day)
      ? `${day}${ARABIC.test(day) ? "،" : ","} ${timeWords} (${LEFT_TO_RIGHT}${offsetWords(local)}${LEFT_TO_RIGHT})`
      : `${day}, ${timeWords} (${offsetWords(local)})`,
    dayWords: day,
    timeWords,
  };
}

const ARABIC = /\p{Script=Arabic}/u;
/** Without this mark the sign of an offset would stand at its wrong end. */
const LEFT_TO_RIGHT = "\u200e";

function isFromRight(words: string): boolean {
  return /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u.test(words);
}

/** The day of a moment in the site's zone, "2026-11-21". */
export function dayOf(moment: Moment, zone: string): string {
  if (moment.precision === "day") return moment.day;
  return DateTime.fromISO(moment.at, { zone }).toISODate() ?? moment.at.slice(0, 10);
}

/** The instant by which a moment is put in order: a day stands at its first instant in the site's zone. */
export function orderInstant(moment: Moment, zone: string): Date {
  if (moment.precision === "instant") return new Date(moment.at);
  return DateTime.fromISO(moment.day, { zone }).startOf("day").toJSDate();
}

/** The weekday and day for the rail of a list: "Saturday, 21 November", with the year when it is not that of today ("2026-11-22"). */
export function railDay(day: string, language: string, today: string): string {
  const year = day.slice(0, 4) === today.slice(0, 4) ? {} : { year: "numeric" as const };
  return DateTime.fromISO(day, { zone: "utc" })
    .setLocale(dateLocale(language))
    .toLocaleString({ weekday: "long", day: "numeric", month: "long", ...year });
}

/** A month with its year, as the heading of a page writes it: "November 2026", "Ноябрь 2026", "2026 жылғы қараша". */
export function monthWords(month: string, language: string): string {
  const first = DateTime.fromISO(month, { zone: "utc" }).setLocale(language);
  const pattern = MONTH_PATTERNS[language];
  const words = pattern ? first.toFormat(pattern) : first.toLocaleString({ month: "long", year: "numeric" });
  return words.charAt(0).toLocaleUpperCase(language) + words.slice(1);
}

/** Where the language's own long form is not a newspaper's: "ноябрь 2026 г.". */
const MONTH_PATTERNS: Record<string, string> = { ru: "LLLL yyyy", kk: "yyyy 'жылғы' LLLL" };

/** The locale (BCP 47) by which dates of a language are written: English has the day before the month, as the paper writes it everywhere. */
export function dateLocale(language: string): string {
  return language === "en" ? "en-GB" : language;
}

/** When the next day begins in a zone. */
export function nextMidnight(zone: string, now: Date): Date {
  return DateTime.fromJSDate(now, { zone }).plus({ days: 1 }).startOf("day").toJSDate();
}

/** Today in a zone, "2026-11-22". */
export function todayIn(zone: string, now: Date): string {
  return dayOf(momentOf(now), zone);
}

/** An instant as a moment. */
export function momentOf(instant: Date): Moment {
  return { precision: "instant", at: instant.toISOString() };
}

/** Whether the day or instant lies after now, in the site's zone: today is not in the future. */
export function isAfter(moment: Moment, now: Date, zone: string): boolean {
  if (moment.precision === "instant") return Date.parse(moment.at) > now.getTime();
  return moment.day > dayOf(momentOf(now), zone);
}

function dayWords(local: DateTime, language: string): string {
  const pattern = DAY_PATTERNS[language];
  const set = local.setLocale(language);
  return pattern ? set.toFormat(pattern) : set.toLocaleString(DateTime.DATE_FULL);
}

/** "+05", and "+05:30" where the offset is not a whole hour. */
export function offsetWords(local: DateTime): string {
  const text = local.toFormat("ZZ");
  return text.endsWith(":00") ? text.slice(0, -3) : text;
}
