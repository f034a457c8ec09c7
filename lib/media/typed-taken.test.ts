import { describe, expect, it } from "vitest";
import { isTaken, takenDay } from "./typed-taken";

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
});
