import { describe, expect, it } from "vitest";
import { chooseEncoding } from "./encoding";

describe("how a page is packed for its reader", () => {
  it.each([
    ["gzip, deflate, br, zstd", "br"],
    ["gzip", "gzip"],
    ["br;q=0, gzip", "gzip"],
    ["br;q=0.2, gzip;q=0.8", "gzip"],
    ["GZIP;Q=1.0", "gzip"],
    ["*", "br"],
    ["*;q=0", undefined],
    ["identity", undefined],
    ["", undefined],
    [undefined, undefined],
  ])("a reader who accepts %j is given %s", (accepted, encoding) => {
    expect(chooseEncoding(accepted, "text/html; charset=utf-8", 5000)).toBe(encoding);
  });

  it("feeds and data are packed, pictures and small answers are not", () => {
    expect(chooseEncoding("br", "application/rss+xml", 5000)).toBe("br");
    expect(chooseEncoding("br", "application/json", 5000)).toBe("br");
    expect(chooseEncoding("br", "image/jpeg", 5000)).toBeUndefined();
    expect(chooseEncoding("br", "text/html", 500)).toBeUndefined();
  });
});
