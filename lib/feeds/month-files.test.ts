import { describe, expect, it } from "vitest";
import type { Moment } from "@/lib/moments";
import { filesOfMonth, monthFileName, newestModified, partOfMonth, readMonthFileName } from "./month-files";

const ZONE = "Asia/Almaty";
const instant = (at: string): Moment => ({ precision: "instant", at });
const day = (day: string): Moment => ({ precision: "day", day });
const story = (modified: Moment) => ({ modified });

describe("the months of a sitemap", () => {
  it("are cut into parts where one file could not hold them", () => {
    const stories = Array.from({ length: 5 }, (_, index) => index);
    const files = filesOfMonth("2026-11", 5, 2);
    expect(files.map(monthFileName)).toEqual(["2026-11.xml", "2026-11-2.xml", "2026-11-3.xml"]);
    expect(files.map(({ part }) => partOfMonth(stories, part, 2))).toEqual([[0, 1], [2, 3], [4]]);
    expect(partOfMonth(stories, 4, 2)).toEqual([]);
    expect(filesOfMonth("2026-11", 50_000)).toHaveLength(1);
    expect(filesOfMonth("2026-11", 50_001)).toHaveLength(2);
  });

  it.each(["2026-11.xml", "2026-11-2.xml", "1996-03-14.xml"])("%s names a month and a part", (name) => {
    const read = readMonthFileName(name);
    expect(read && monthFileName(read)).toBe(name);
  });

  it.each([
    "2026-13.xml",
    "2026-00.xml",
    "0000-01.xml",
    "9999-12.xml",
    "2026-1.xml",
    "2026-11",
    "2026-11-1.xml",
    "2026-11-0.xml",
    "2026-11-9999999.xml",
    "x2026-11.xml",
    "2026-11.xml\n",
    "",
  ])("%j names none", (name) => expect(readMonthFileName(name)).toBeNull());

  it("have the newest of their stories' dates, a day standing before the times in it", () => {
    const today = day("2026-11-22");
    const dawn = instant("2026-11-21T19:00:01.000Z");
    const lastNight = instant("2026-11-21T18:59:59.000Z");
    expect(newestModified([story(lastNight), story(today)], ZONE)).toEqual(today);
    expect(newestModified([story(today), story(dawn)], ZONE)).toEqual(dawn);
    expect(newestModified([], ZONE)).toBeNull();
  });
});
