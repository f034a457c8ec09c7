import { describe, expect, it } from "vitest";
import { momentOf, showMoment } from "@/lib/dates";
import type { DeskClock } from "@/lib/moments";
import { wordsFor } from "@/lib/words/words";
import { ageWords, rowTime } from "./row-time";

const zone = "Asia/Almaty";
const clock: DeskClock = {
  now: Date.parse("2026-11-19T08:58:00Z"),
  machine: "2026-11-19T13:58:00+05:00",
  zone,
  today: "2026-11-19",
  hour: 13.97,
  timeWords: "13:58:00",
  dayWords: "",
  offset: "+05",
  place: "Talmer",
};
const words = wordsFor("en");

function row(instant: string, kind: "published" | "due" | "scheduled", overdue = false) {
  const time = { kind, overdue, moment: showMoment(momentOf(new Date(instant)), "en", zone) };
  return rowTime({ time }, clock, words, "en");
}

describe("the time at the head of a board row", () => {
  it("is a time for today and a day for any other, in the newsroom's zone", () => {
    expect(row("2026-11-19T11:00:00Z", "due")).toEqual({ time: "16:00", under: "due today", late: false });
    expect(row("2026-11-19T19:30:00Z", "due")).toEqual({
      time: "Fri 20",
      under: "due tomorrow",
      late: false,
    });
  });

  it("says how late an overdue story is", () => {
    expect(row("2026-11-19T08:30:00Z", "due", true)).toEqual({
      time: "13:30",
      under: "28 min late",
      late: true,
    });
  });

  it("counts down to what goes out by itself, and says how long it has been stuck", () => {
    expect(row("2026-11-19T09:00:00Z", "scheduled").under).toBe("in 2 min");
    expect(row("2026-11-19T08:57:30Z", "scheduled").under).toBe("due now");
    expect(row("2026-11-19T08:55:00Z", "scheduled", true)).toMatchObject({ under: "3 min late", late: true });
  });

  it("names the month of what is further away, and the year of what is older", () => {
    expect(row("2026-10-02T08:00:00Z", "published").time).toBe("2 Oct");
    expect(row("2022-10-26T08:00:00Z", "published").time).toBe("26.10.2022");
  });

  it("says so where no time is known", () => {
    expect(rowTime({}, clock, words, "en")).toEqual({ time: "No date", late: false });
  });

  it("tells an age in its largest whole unit", () => {
    expect([59, 60, 1_439, 1_440].map((minutes) => ageWords(minutes, words))).toEqual([
      "59 min",
      "1 h",
      "23 h",
      "1 d",
    ]);
  });
});
