import { describe, expect, it } from "vitest";
import { asTyped, typedTime } from "./typed-time";

const read = (day: string, time: string, zone = "Asia/Almaty") => {
  const meant = typedTime({ day, time }, zone);
  return "at" in meant ? meant.at.toISOString() : `${meant.wrong}: ${meant.code}`;
};

describe("a day and a time that somebody typed", () => {
  it("are meant in the newsroom's zone", () => {
    expect(read("2026-11-22", "14:05")).toBe("2026-11-22T09:05:00.000Z");
    expect(read(" 2026-11-22 ", " 9:05 ")).toBe("2026-11-22T04:05:00.000Z");
    expect(read("2026-11-22", "00:00", "Asia/Kolkata")).toBe("2026-11-21T18:30:00.000Z");
  });

  it("are refused where the day is none, or lies in year 0 or 9999", () => {
    for (const day of ["", "tomorrow", "2026-02-29", "2026-13-01", "0000-01-01", "9999-12-31", "22.11.2026"])
      expect(read(day, "14:05"), day).toBe("day: dateWrong");
    expect(read("+275760-09-13", "00:00")).toBe("day: dateWrong");
  });

  it("are refused where the time is none", () => {
    for (const time of ["", "24:00", "7", "14.05", "2 pm", "14:60", "14:05 +5", "14:05 +5:0", "14:05 Almaty"])
      expect(read("2026-11-22", time), time).toBe("time: timeWrong");
  });

  it("may name the offset, if it is the one of that place and time", () => {
    expect(read("2026-11-22", "14:05 +05")).toBe("2026-11-22T09:05:00.000Z");
    expect(read("2026-11-22", "14:05 +05:00")).toBe("2026-11-22T09:05:00.000Z");
    for (const offset of ["+06", "+99:59", "-05:00", "Z"])
      expect(read("2026-11-22", `14:05 ${offset}`), offset).toBe("time: offsetWrong");
  });

  it("are refused where the clocks skip that hour", () => {
    expect(read("2026-03-08", "02:30", "America/New_York")).toBe("time: timeSkipped");
    expect(read("2026-03-08", "02:30 -05", "America/New_York")).toBe("time: timeSkipped");
    expect(read("2026-03-08", "03:00", "America/New_York")).toBe("2026-03-08T07:00:00.000Z");
  });

  it("are asked for the offset where that hour comes twice, and take either", () => {
    const zone = "America/New_York";
    expect(read("2026-11-01", "01:30", zone)).toBe("time: timeTwice");
    expect(read("2026-11-01", "01:30 -04", zone)).toBe("2026-11-01T05:30:00.000Z");
    expect(read("2026-11-01", "01:30 -05:00", zone)).toBe("2026-11-01T06:30:00.000Z");
    expect(read("2026-11-01", "01:30 +01", zone)).toBe("time: offsetWrong");
  });

  it("are written back so that they mean the same instant again", () => {
    for (const zone of ["UTC", "Asia/Almaty", "America/New_York", "Asia/Kolkata"])
      for (const at of ["2026-11-01T05:30:00.000Z", "2026-11-01T06:30:00.000Z", "2026-06-30T23:59:00.000Z"]) {
        const { day, time } = asTyped(new Date(at), zone);
        expect(read(day, time, zone)).toBe(at);
      }
  });
});
