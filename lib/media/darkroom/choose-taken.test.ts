import { describe, expect, it } from "vitest";
import { takenOf, takenOn } from "./choose-taken";

const NOW = new Date("2026-11-21T20:00:00Z");

describe("when a picture was taken", () => {
  it.each([
    [["2026:03:01 10:11:12"], "2026-03-01T10:11:12"],
    [["2026:03:01 10:11:12+05:00"], "2026-03-01T10:11:12+05:00"],
    [["20260301101112+0500"], "2026-03-01T10:11:12+05:00"],
    [["20260301"], "2026-03-01"],
    [["2026-03-01T10:11:12.345Z"], "2026-03-01T10:11:12Z"],
    [["2026-03-01T10:11"], "2026-03-01T10:11:00"],
  ])("is said in one way, whatever the way of the file: %j", (said, taken) => {
    expect(takenOf(said, NOW)).toBe(taken);
  });

  it("is nowhere where it cannot be", () => {
    for (const never of [
      "0000:00:00 00:00:00",
      "2026-02-30",
      "2026-13-01",
      "1066-10-14",
      "2026",
      "",
      "yesterday",
    ]) {
      expect(takenOf([never], NOW), never).toBe("");
    }
  });

  it("is a day where its time cannot be, and has no zone that cannot be", () => {
    expect(takenOf(["2026:03:01 24:61:00"], NOW)).toBe("2026-03-01");
    expect(takenOf(["2026:03:01 10:11:12+99:00"], NOW)).toBe("2026-03-01T10:11:12");
  });

  it("is no day that has begun nowhere yet: a camera whose clock is ahead is not believed", () => {
    expect(takenOf(["2026:11:22 09:00:00"], NOW)).toBe("2026-11-22T09:00:00");
    expect(takenOf(["2026:11:23 09:00:00"], NOW)).toBe("");
    expect(takenOf(["9999-12-31", "2026:03:02 10:11:12"], NOW)).toBe("2026-03-02T10:11:12");
  });

  it("is the first that is said, made more exact by another of the same day, and by no other", () => {
    expect(takenOf(["2026-03-01", "2026:03:01 10:11:12"], NOW)).toBe("2026-03-01T10:11:12");
    expect(takenOf(["2026-03-01", "2026:03:02 10:11:12"], NOW)).toBe("2026-03-01");
    expect(takenOf(["", "2026:03:02 10:11:12"], NOW)).toBe("2026-03-02T10:11:12");
  });

  it("has a day for whoever looks for it", () => {
    expect(takenOn("2026-03-01T23:59:00-11:00")?.toISOString()).toBe("2026-03-01T00:00:00.000Z");
    expect(takenOn("")).toBeNull();
  });
});
