import { describe, expect, it } from "vitest";
import { dayOf, isAfter, orderInstant, showMoment } from "./dates";

const ZONE = "Asia/Almaty";
const instant = (at: string) => ({ precision: "instant", at }) as const;
const day = (text: string) => ({ precision: "day", day: text }) as const;

describe("a date on a page", () => {
  it("is said in the site's zone, with the offset that was in force then", () => {
    expect(showMoment(instant("2022-10-26T08:05:00.000Z"), "en", ZONE).words).toBe(
      "26 October 2022, 14:05 (+06)",
    );
    expect(showMoment(instant("2026-11-21T09:05:00.000Z"), "en", ZONE)).toEqual({
      precision: "instant",
      machine: "2026-11-21T14:05:00+05:00",
      words: "21 November 2026, 14:05 (+05)",
      dayWords: "21 November 2026",
      timeWords: "14:05",
    });
  });

  it("is said as each language says it", () => {
    expect(showMoment(instant("2026-11-21T09:05:00.000Z"), "ru", ZONE).words).toBe(
      "21 ноября 2026, 14:05 (+05)",
    );
    expect(showMoment(instant("2026-11-21T09:05:00.000Z"), "kk", ZONE).words).toBe(
      "2026 жылғы 21 қараша, 14:05 (+05)",
    );
  });

  it("is said from the right where the language is, its offset with the sign where it belongs", () => {
    for (const language of ["ar", "ar-xb"])
      expect(showMoment(instant("2026-11-21T09:05:00.000Z"), language, ZONE).words).toBe(
        "21 نوفمبر 2026، 14:05 (\u200e+05\u200e)",
      );
    expect(showMoment(instant("2026-11-21T09:05:00.000Z"), "he", ZONE).words).toBe(
      "21 בנובמבר 2026, 14:05 (\u200e+05\u200e)",
    );
    expect(showMoment(instant("2026-11-21T09:05:00.000Z"), "fa", ZONE).timeWords).toBe("۱۴:۰۵");
  });

  it("stays a day where nobody knows the time, in every zone", () => {
    for (const zone of ["UTC", ZONE, "America/New_York", "Asia/Kolkata", "Pacific/Kiritimati"]) {
      const shown = showMoment(day("2022-10-26"), "en", zone);
      expect(shown).toEqual({
        precision: "day",
        machine: "2022-10-26",
        words: "26 October 2022",
        dayWords: "26 October 2022",
      });
    }
  });

  it("names an offset that is not a whole hour", () => {
    expect(showMoment(instant("2026-11-21T09:05:00.000Z"), "en", "Asia/Kolkata").words).toBe(
      "21 November 2026, 14:35 (+05:30)",
    );
  });
});

describe("the order of dates", () => {
  it("puts an instant on the day it has in the site's zone", () => {
    expect(dayOf(instant("2026-11-21T20:00:00.000Z"), ZONE)).toBe("2026-11-22");
  });

  it("puts a day at its first instant there", () => {
    expect(orderInstant(day("2022-10-26"), ZONE).toISOString()).toBe("2022-10-25T18:00:00.000Z");
  });

  it("counts today as no future, tomorrow as one", () => {
    const now = new Date("2026-11-21T20:00:00.000Z");
    expect(isAfter(day("2026-11-22"), now, ZONE)).toBe(false);
    expect(isAfter(day("2026-11-23"), now, ZONE)).toBe(true);
    expect(isAfter(instant("2026-11-21T20:00:01.000Z"), now, ZONE)).toBe(true);
  });
});
