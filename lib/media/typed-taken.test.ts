import { describe, expect, it } from "vitest";
import { isTaken, shownTaken, takenDay } from "./typed-taken";

describe("when a picture was taken", () => {
  it("is as exact as somebody knows it", () => {
    for (const text of ["", "1953", "1953-04", "1953-04-12", "2026-11-21 14:05", "2026-11-21T14:05:09+05:00"])
      expect(isTaken(text), text).toBe(true);
    for (const text of ["yesterday", "1953-13", "2026-02-30", "2026-11-21 25:00", "26-11-21"])
      expect(isTaken(text), text).toBe(false);
  });

  it("has a day only where one is said", () => {
    expect(takenDay("1953-04")).toBeNull();
    expect(takenDay("2026-11-21 23:30 +05:00")?.toISOString()).toBe("2026-11-21T00:00:00.000Z");
    expect(takenDay("2026-02-30")).toBeNull();
  });

  it("is shown as the form asks for it, and can be sent back so", () => {
    const shown = {
      "2026-11-20T08:14:00": "2026-11-20 08:14",
      "2016-03-01T10:11:12+05:00": "2016-03-01 10:11 +05:00",
      "2016-03-01 10:11:12.5z": "2016-03-01 10:11 Z",
    };
    for (const [stored, form] of Object.entries(shown)) {
      expect(shownTaken(stored)).toBe(form);
      expect(isTaken(form), form).toBe(true);
    }
    for (const text of ["", "1953", "1953-04", "2026-11-20", "spring"]) expect(shownTaken(text)).toBe(text);
  });
});
