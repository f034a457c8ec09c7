/** Names of months and weekdays as news pages write them in English, Russian and Kazakh: data for dates.ts. */

const MONTHS: string[][] = [
  ["january", "jan", "январь", "января", "янв", "қаңтар"],
  ["february", "feb", "февраль", "февраля", "фев", "февр", "ақпан"],
  ["march", "mar", "март", "марта", "мар", "наурыз"],
  ["april", "apr", "апрель", "апреля", "апр", "сәуір"],
  ["may", "май", "мая", "мамыр"],
  ["june", "jun", "июнь", "июня", "июн", "маусым"],
  ["july", "jul", "июль", "июля", "июл", "шілде"],
  ["august", "aug", "август", "августа", "авг", "тамыз"],
  ["september", "sep", "sept", "сентябрь", "сентября", "сен", "сент", "қыркүйек", "қыркүйег"],
  ["october", "oct", "октябрь", "октября", "окт", "қазан"],
  ["november", "nov", "ноябрь", "ноября", "ноя", "нояб", "қараша"],
  ["december", "dec", "декабрь", "декабря", "дек", "желтоқсан"],
];

const WEEKDAYS: string[][] = [
  ["monday", "mon", "понедельник", "пн", "дүйсенбі"],
  ["tuesday", "tue", "tues", "вторник", "вт", "сейсенбі"],
  ["wednesday", "wed", "среда", "ср", "сәрсенбі"],
  ["thursday", "thu", "thurs", "четверг", "чт", "бейсенбі"],
  ["friday", "fri", "пятница", "пт", "жұма"],
  ["saturday", "sat", "суббота", "сб", "сенбі"],
  ["sunday", "sun", "воскресенье", "вс", "жексенбі"],
];

const monthNumbers = numbered(MONTHS);
const weekdayNumbers = numbered(WEEKDAYS);

/** Regular expression source for any month's name, the longest first; a Kazakh name may carry its ending ("қазаны"). */
export const MONTH = `(?:${anyOf(monthNumbers)})(?:сы|сі|ы|і)?`;

/** Regular expression source for any weekday's name. */
export const WEEKDAY = anyOf(weekdayNumbers);

/** 1 to 12 for a month's name in any of the languages, with or without a Kazakh ending. */
export function monthNumber(name: string): number | undefined {
  const lower = name.toLowerCase();
  return monthNumbers.get(lower) ?? monthNumbers.get(lower.replace(/(?:сы|сі|ы|і)$/, ""));
}

/** 1 (Monday) to 7 for a weekday's name in any of the languages. */
export function weekdayNumber(name: string): number | undefined {
  return weekdayNumbers.get(name.toLowerCase());
}

function numbered(rows: string[][]): Map<string, number> {
  return new Map(rows.flatMap((names, row) => names.map((name) => [name, row + 1] as const)));
}

function anyOf(names: Map<string, number>): string {
  return [...names.keys()].sort((a, b) => b.length - a.length).join("|");
}
