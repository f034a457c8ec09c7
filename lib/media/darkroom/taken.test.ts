import { describe, expect, it } from "vitest";
import { takenOf, takenOn } from "./taken";

describe("when a picture was taken", () => {
  it.each([
    [["2026:03:01 10:11:12"], "2026-03-01T10:11:12"],
    [["2026:03:01 10:11:12+05:00"], "2026-03-01T10:11:12+05:00"],
    [["20260301101112+0500"], "2026-03-01T10:11:12+05:00"],
    [["20260301"], "2026-03-01"],
    [["2026-03-01T10:11:12.345Z"], "2026-03-01T10:11:12Z"],
    [["2026-03-01T10:11"], "2026-03-01T10:11:00"],
  ])("is said in one way, whatever the way of the file: %j", (said, taken) => {
    expect(takenOf(said)).toBe(taken);
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
      expect(takenOf([never]), never).toBe("");
    }
  });

  it("is a day where its time cannot be, and has no zone that cannot be", () => {
    expect(takenOf(["2026:03:01 24:61:00"])).toBe("2026-03-01");
    expect(takenOf(["2026:03:01 10:11:12+99:00"])).toBe("2026-03-01T10:11:12");
  });

  it("is the first that is said, made more exact by another of the same day, and by no other", () => {
    expect(takenOf(["2026-03-01", "2026:03:01 10:11:12"])).toBe("2026-03-01T10:11:12");
    expect(takenOf(["2026-03-01", "2026:03:02 10:11:12"])).toBe("2026-03-01");
    expect(takenOf(["", "2026:03:02 10:11:12"])).toBe("2026-03-02T10:11:12");
  });

  it("has a day for whoever looks for it", () => {
    expect(takenOn("2026-03-01T23:59:00-11:00")?.toISOString()).toBe("2026-03-01T00:00:00.000Z");
    expect(takenOn("")).toBeNull();
  });
});
