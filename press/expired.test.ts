import { describe, expect, it } from "vitest";
import { Expired } from "./expired";

describe("what expired while a page was rendered", () => {
  it("is known by its tags, from the moment the page was begun", () => {
    const expired = new Expired();
    expired.begin();
    expired.expire(["story:1"]);
    const begun = expired.begin();
    expect(expired.hasSince(begun, ["story:1"])).toBe(false);
    expired.expire(["story:2"]);
    expect(expired.hasSince(begun, ["story:1", "story:2"])).toBe(true);
    expect(expired.hasSince(begun, ["story:1"])).toBe(false);
  });

  it("is anything at all for a page that names nothing", () => {
    const expired = new Expired();
    const begun = expired.begin();
    expect(expired.hasSince(begun, [])).toBe(false);
    expired.expire(["story:2"]);
    expect(expired.hasSince(begun, [])).toBe(true);
  });

  it("is every page when everything expires, also before anything was rendered", () => {
    const expired = new Expired();
    expired.expireAll();
    const begun = expired.begin();
    expect(expired.hasSince(begun, ["story:1"])).toBe(false);
    expired.expireAll();
    expect(expired.hasSince(begun, ["story:1"])).toBe(true);
  });

  it("is remembered for as long as one page is under way, and as everything when it is too much", () => {
    const expired = new Expired();
    const first = expired.begin();
    expired.expire(["story:1"]);
    expired.begin();
    expired.end();
    expect(expired.hasSince(first, ["story:1"])).toBe(true);
    expired.expire(Array.from({ length: 10_001 }, (_, at) => `list:${at}`));
    expect(expired.hasSince(first, ["story:7"])).toBe(true);
    expired.end();
    expect(expired.hasSince(expired.begin(), ["story:1", "list:1"])).toBe(false);
  });
});
