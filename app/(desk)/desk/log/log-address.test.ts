import { describe, expect, it } from "vitest";
import { logAddress, logHref } from "./log-address";

const errors = (given: Record<string, string | string[]>) => Object.keys(logAddress(given, "en").errors);

describe("the address of the log", () => {
  it("is its filter; what was left empty asks for nothing", () => {
    const given = { words: " lock ", act: "story.kill", person: "clock", from: "2026-03-01", to: "", x: "1" };
    expect(logAddress(given, "en").filter).toEqual({
      words: "lock",
      act: "story.kill",
      person: "clock",
      from: "2026-03-01",
    });
    expect(logAddress({ person: "12" }, "en").filter).toEqual({ person: 12 });
    expect(logAddress({}, "en").filter).toEqual({});
  });

  it.each([
    [{ from: "0000-01-01" }, "from"],
    [{ from: "9999-12-31" }, "from"],
    [{ from: "2026-02-30" }, "from"],
    [{ to: "2026-03-01T10:00+25:00" }, "to"],
    [{ from: "2026-03-02", to: "2026-03-01" }, "to"],
    [{ act: "story.burn" }, "act"],
    [{ act: "story.read" }, "act"],
    [{ person: "0" }, "person"],
    [{ person: "1 OR 1=1" }, "person"],
    [{ words: "a".repeat(1_000_000) }, "words"],
    [{ story: "a".repeat(201) }, "story"],
  ])("is refused beside the field that cannot be read: %j", (given, field) => {
    expect(errors(given)).toEqual([field]);
    expect(logAddress(given, "en").filter).toBeUndefined();
  });

  it("keeps what was typed, and takes the first of several", () => {
    expect(logAddress({ from: "soon" }, "en").typed).toEqual({ from: "soon" });
    expect(logAddress({ act: ["story.kill", "story.burn"] }, "en").filter).toEqual({ act: "story.kill" });
  });

  it("can be written again", () => {
    expect(logHref({})).toBe("/desk/log");
    expect(logHref({ words: "a&b", format: "csv" }, "/desk/log/export")).toBe(
      "/desk/log/export?words=a%26b&format=csv",
    );
  });
});
