import { DateTime, FixedOffsetZone, IANAZone, type Zone } from "luxon";
import type { Moment } from "@/lib/moments";
import { MONTH, WEEKDAY, monthNumber, weekdayNumber } from "./calendar-words";
import type { DoubtCode } from "./page";

/** A date in a line: what it says, or why it says nothing sure. `start` and `end` are places in the line. */
export type FoundDate = { start: number; end: number } & ({ moment: Moment } | { doubt: DoubtCode });

const SPACE = "[\\s\\u00a0]";
const DAY = "\\d{1,2}";
const YEAR = `\\d{4}(?:${SPACE}?(?:года|г\\.?|жылғы|жылдың|жылы|жыл|ж\\.?)(?![\\p{L}\\d]))?`;
const ZONE_NAME = "UTC|GMT|[A-Z]{1,4}T|MSK|МСК|Z";

/** "14:05", "2:05 p.m.", "14:05:30+05:00", "14:05 UTC"; group names are numbered because one expression holds two of them. */
const time = (n: number) =>
  `(?<hour${n}>\\d{1,2})(?::(?<minute${n}>\\d{2})(?::(?<second${n}>\\d{2})(?:\\.\\d+)?)?(?:${SPACE}?(?<half${n}>[ap]\\.?m\\.?(?![\\p{L}])))?` +
  `|${SPACE}?(?<bareHalf${n}>[ap]\\.?m\\.?)(?![\\p{L}]))` +
  `(?:${SPACE}?\\(?(?<zone${n}>(?:${ZONE_NAME})(?![\\p{L}])(?:[+-]\\d{1,2}(?::?\\d{2})?)?|[+-]\\d{2}:?\\d{2})\\)?)?`;

const FORMS = [
  `(?<isoYear>\\d{4})(?<isoMark>[-./])(?<isoMonth>\\d{1,2})\\k<isoMark>(?<isoDay>${DAY})`,
  `(?<dayFirst>${DAY})(?:st|nd|rd|th|-?го)?(?:${SPACE}+of)?${SPACE}+(?<monthSecond>${MONTH})\\.?,?${SPACE}+(?<yearLast>${YEAR})`,
  `(?<monthFirst>${MONTH})\\.?${SPACE}+(?<daySecond>${DAY})(?:st|nd|rd|th)?,?${SPACE}+(?<yearThird>${YEAR})`,
  `(?<yearFirst>${YEAR}),?${SPACE}+(?<dayMiddle>${DAY})${SPACE}+(?<monthLast>${MONTH})`,
  `(?<one>${DAY})(?<mark>[./])(?<two>${DAY})\\k<mark>(?<three>\\d{4}|\\d{2})(?:${SPACE}?(?:г|ж)\\.)?`,
].join("|");

const BEFORE_TIME = `(?:T|,?${SPACE}*(?:(?:at|в|сағат|[|/•·–—-])${SPACE}*)?)`;
const DATE = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(?<weekday>${WEEKDAY})\\.?,?${SPACE}+(?:күні,?${SPACE}+)?)?` +
    `(?:${time(1)},?${SPACE}*(?:(?:on|[|–—-])${SPACE}*)?)?` +
    `(?:${FORMS})(?=T\\d{2}:|(?!\\.?[\\p{L}\\p{N}]))(?:${BEFORE_TIME}${time(2)}(?![\\p{L}\\p{N}]))?`,
  "giu",
);
const CLOCK_TIME = `(?:,?${SPACE}*(?:at|в|сағат)?${SPACE}*\\d{1,2}:\\d{2})?`;
const WITHOUT_YEAR = new RegExp(
  `^(?:(?:${WEEKDAY}),?${SPACE}+)?(?:${DAY}(?:st|nd|rd|th)?${SPACE}+(?:${MONTH})|(?:${MONTH})\\.?${SPACE}+${DAY}(?:st|nd|rd|th)?)${CLOCK_TIME}\\.?$`,
  "iu",
);
const RELATIVE = new RegExp(
  `^(?:today|yesterday|just now|сегодня|вчера|только что|бүгін|кеше|жаңа ғана)${CLOCK_TIME}$` +
    `|^(?:\\d+|an?|one)${SPACE}+\\p{L}+${SPACE}+(?:ago|назад|бұрын)$`,
  "iu",
);

/**
 * Every date with a year in a line, left to right, with the time beside it.
 * A day where the line gives no time, an instant where it does, read in `zone`
 * (IANA) unless the line names another. Days and times that do not exist,
 * exist twice or could mean two days come back as a doubt and never as a moment.
 */
export function findDates(line: string, zone: string): FoundDate[] {
  return [...line.matchAll(DATE)].map((match) => {
    const place = { start: match.index, end: match.index + match[0].length };
    return { ...place, ...readDate(match.groups ?? {}, zone) };
  });
}

/** A doubt about words that stand for a date but name no year ("26 October", "2 hours ago"); undefined for any others. */
export function dateWithoutYear(text: string): DoubtCode | undefined {
  if (WITHOUT_YEAR.test(text)) return "noYear";
  return RELATIVE.test(text) ? "relativeDate" : undefined;
}

type Groups = Record<string, string | undefined>;
type Read = { moment: Moment } | { doubt: DoubtCode };
type CalendarDay = { year: number; month: number; day: number };

function readDate(groups: Groups, zone: string): Read {
  const day = readDay(groups);
  if (typeof day === "string") return { doubt: day };
  const date = DateTime.fromObject(day, { zone: "utc" });
  if (!date.isValid || day.year < 1600) return { doubt: "impossibleDate" };
  if (groups.weekday && weekdayNumber(groups.weekday) !== date.weekday) return { doubt: "wrongWeekday" };
  const n = groups.hour1 === undefined ? 2 : 1;
  if (groups[`hour${n}`] === undefined)
    return { moment: { precision: "day", day: date.toFormat("yyyy-MM-dd") } };
  return readInstant(day, readTime(groups, n), readZone(groups[`zone${n}`], zone));
}

function readDay(groups: Groups): CalendarDay | DoubtCode {
  if (groups.one !== undefined) return readNumbers(groups);
  const month = groups.monthSecond ?? groups.monthFirst ?? groups.monthLast;
  return {
    year: parseInt(groups.isoYear ?? groups.yearLast ?? groups.yearThird ?? groups.yearFirst ?? "", 10),
    month: month === undefined ? Number(groups.isoMonth) : (monthNumber(month) ?? 0),
    day: Number(groups.isoDay ?? groups.dayFirst ?? groups.daySecond ?? groups.dayMiddle),
  };
}

/** Points put the day first everywhere; with strokes some countries write the month first, so only days past the 12th are sure. */
function readNumbers(groups: Groups): CalendarDay | DoubtCode {
  if (groups.three?.length === 2) return "shortYear";
  const [one, two, year] = [Number(groups.one), Number(groups.two), Number(groups.three)];
  if (groups.mark === "." || one > 12 || one === two) return { year, month: two, day: one };
  return two > 12 ? { year, month: one, day: two } : "ambiguousDate";
}

type ClockTime = { hour: number; minute: number; second: number };

function readTime(groups: Groups, n: number): ClockTime | null {
  const half = (groups[`half${n}`] ?? groups[`bareHalf${n}`])?.[0]?.toLowerCase();
  const said = Number(groups[`hour${n}`]);
  const time = {
    hour: said,
    minute: Number(groups[`minute${n}`] ?? 0),
    second: Number(groups[`second${n}`] ?? 0),
  };
  if (half && (said < 1 || said > 12)) return null;
  if (half) time.hour = (said % 12) + (half === "p" ? 12 : 0);
  return time.hour < 24 && time.minute < 60 && time.second < 60 ? time : null;
}

function readZone(named: string | undefined, zone: string): Zone | null {
  if (named === undefined) return IANAZone.create(zone);
  const offset = /^(?:UTC|GMT)?([+-])(\d{1,2}):?(\d{2})?$/i.exec(named);
  if (!offset) return /^(?:UTC|GMT|Z)$/i.test(named) ? FixedOffsetZone.utcInstance : null;
  const minutes = Number(offset[2]) * 60 + Number(offset[3] ?? 0);
  return FixedOffsetZone.instance(offset[1] === "-" ? -minutes : minutes);
}

function readInstant(day: CalendarDay, time: ClockTime | null, zone: Zone | null): Read {
  if (!time) return { doubt: "impossibleTime" };
  if (!zone) return { doubt: "unknownZone" };
  const instant = DateTime.fromObject({ ...day, ...time }, { zone });
  if (instant.hour !== time.hour || instant.minute !== time.minute) return { doubt: "missingTime" };
  if (instant.getPossibleOffsets().length > 1) return { doubt: "repeatedTime" };
  return { moment: { precision: "instant", at: instant.toUTC().toISO() ?? "" } };
}
