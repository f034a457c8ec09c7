import { DateTime } from "luxon";
import { MONTH, monthNumber } from "@/lib/importing/calendar-words";
import { finding, type Finding } from "../finding";
import { placeOf, type About, type CheckedText } from "../text";
import { everything } from "./leaks";

type Parts = { year?: string; month?: string; day?: string; name?: string };

/** How newspapers write a whole date: ISO 8601, with dots, and with the month's name in English, Russian and Kazakh. */
const WRITTEN = [
  String.raw`(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})`,
  String.raw`(?<day>\d{1,2})\.(?<month>\d{2})\.(?<year>\d{4})`,
  String.raw`(?<day>\d{1,2})\s+(?<name>${MONTH})\p{L}{0,4},?\s+(?<year>\d{4})`,
  String.raw`(?<name>${MONTH})\s+(?<day>\d{1,2}),?\s+(?<year>\d{4})`,
  String.raw`(?<year>\d{4})\s+жыл\p{L}*\s+(?<day>\d{1,2})\s+(?<name>${MONTH})`,
].map((source) => new RegExp(String.raw`(?<![\p{L}\p{N}.-])${source}(?![\p{N}])`, "giu"));

/** A day after today, written in the text: often right, sometimes a slip of the year. */
export function futureDates(text: CheckedText, about: About): Finding[] {
  const { today } = about;
  if (today === undefined) return [];
  return everything(text).flatMap((passage) =>
    datesIn(passage.text)
      .filter(({ day }) => day > today)
      .map(({ words }) => finding("futureDate", placeOf(passage, about), words)),
  );
}

function datesIn(text: string): { words: string; day: string }[] {
  return WRITTEN.flatMap((pattern) => [...text.matchAll(pattern)]).flatMap((match) => {
    const day = dayOf(match.groups ?? {});
    return day === null ? [] : [{ words: match[0], day }];
  });
}

function dayOf({ year, month, day, name }: Parts): string | null {
  const number = name === undefined ? Number(month) : monthNumber(name);
  const date = DateTime.fromObject({ year: Number(year), month: number, day: Number(day) });
  return date.isValid ? date.toISODate() : null;
}
