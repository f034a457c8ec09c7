import { describe, expect, it } from "vitest";
import { dateWithoutYear, findDates } from "./dates";

const ZONE = "Asia/Almaty";

/** What the only date in a line says: a day, an instant, or the code of the doubt. */
function dateIn(line: string): string {
  const [found, ...others] = findDates(line, ZONE);
  expect(others).toEqual([]);
  if (!found) return "none";
  if ("doubt" in found) return found.doubt;
  return found.moment.precision === "day" ? found.moment.day : found.moment.at;
}

describe("dates on a page", () => {
  it.each([
    ["October 26, 2022"],
    ["Oct. 26, 2022"],
    ["26 October 2022"],
    ["26th of October 2022"],
    ["Wednesday, October 26, 2022"],
    ["2022-10-26"],
    ["2022.10.26"],
    ["26.10.2022"],
    ["26.10.2022 г."],
    ["26/10/2022"],
    ["10/26/2022"],
    ["26 октября 2022"],
    ["26 октября 2022 года"],
    ["среда, 26 окт. 2022 г."],
    ["26 қазан 2022"],
    ["26 Қазан, 2022 ж."],
    ["2022 ж. 26 қазан"],
    ["2022 жылғы 26 қазан"],
    ["2022 жылдың 26 қазаны"],
  ])("“%s” is a day and gets no time", (line) => expect(dateIn(line)).toBe("2022-10-26"));

  it.each([
    ["26 Oct 2022 14:05"],
    ["October 26, 2022 at 2:05 pm"],
    ["October 26, 2022 | 2:05 p.m."],
    ["26 октября 2022, 14:05"],
    ["26 октября 2022 в 14:05"],
    ["14:05, 26 октября 2022"],
    ["2022 ж. 26 қазан, сағат 14:05"],
    ["26.10.2022 14:05"],
    ["26.10.2022 - 14:05"],
    ["2022-10-26T14:05"],
    ["2022-10-26T08:05:00Z"],
    ["2022-10-26T14:05:00+06:00"],
    ["26 October 2022, 08:05 UTC"],
    ["26 October 2022, 11:05 (UTC+3)"],
  ])("“%s” is an instant in the site's zone, or in the zone it names", (line) =>
    expect(dateIn(line)).toBe("2022-10-26T08:05:00.000Z"),
  );

  it.each([
    ["31 February 2022", "impossibleDate"],
    ["29.02.2023", "impossibleDate"],
    ["10.26.2022", "impossibleDate"],
    ["31/31/2022", "impossibleDate"],
    ["26 октября 0022", "impossibleDate"],
    ["26 October 2022, 25:10", "impossibleTime"],
    ["26 October 2022, 14:75", "impossibleTime"],
    ["26 October 2022, 14:05 pm", "impossibleTime"],
    ["03/04/2022", "ambiguousDate"],
    ["26.10.22", "shortYear"],
    ["Monday, 26 October 2022", "wrongWeekday"],
    ["26 October 2022, 14:05 EST", "unknownZone"],
    ["26 октября 2022, 14:05 МСК", "unknownZone"],
  ])("“%s” gives no date but a doubt: %s", (line, code) => expect(dateIn(line)).toBe(code));

  it("the same day and month are sure with strokes too", () =>
    expect(dateIn("05/05/2022")).toBe("2022-05-05"));

  it("a time that the clocks showed twice is in doubt", () =>
    expect(dateIn("29 February 2024, 23:30")).toBe("repeatedTime"));

  it("a time that the clocks skipped is in doubt", () =>
    expect(findDates("26 March 2023, 02:30", "Europe/Berlin")[0]).toMatchObject({ doubt: "missingTime" }));

  it("midnight and noon of the twelve-hour clock are told apart", () => {
    expect(dateIn("26 October 2022, 12:00 am")).toBe("2022-10-25T18:00:00.000Z");
    expect(dateIn("26 October 2022, 12:00 pm")).toBe("2022-10-26T06:00:00.000Z");
  });

  it("two dates in a line are both found, each at its place", () => {
    const line = "Published 26 October 2022 | Updated 27 October 2022, 09:10";
    expect(findDates(line, ZONE).map(({ start, end }) => line.slice(start, end))).toEqual([
      "26 October 2022",
      "27 October 2022, 09:10",
    ]);
  });

  it.each(["126 October 20225", "version 1.2.2022.3", "Marching 5 2022", "page 26 of 2022", "маяк 5 2022"])(
    "“%s” holds no date",
    (line) => expect(dateIn(line)).toBe("none"),
  );

  it.each([
    ["26 October", "noYear"],
    ["26 октября, 14:05", "noYear"],
    ["Oct. 26 at 14:05", "noYear"],
    ["2 hours ago", "relativeDate"],
    ["Сегодня, 14:05", "relativeDate"],
    ["Кеше", "relativeDate"],
    ["Yesterday the river rose", undefined],
    ["26 October Street", undefined],
  ])("“%s” without a year: %s", (text, code) => expect(dateWithoutYear(text)).toBe(code));
});
