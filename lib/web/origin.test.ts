import { describe, expect, it } from "vitest";
import { browserWords, FROM_HEADER, originOf } from "./origin";

const LINUX_FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";

describe("where somebody sits", () => {
  it("is the address that the press names and the browser, in words", () => {
    const headers = new Headers({ [FROM_HEADER]: "203.0.113.5", "user-agent": LINUX_FIREFOX });
    expect(originOf(headers)).toBe("203.0.113.5 · Firefox on Linux");
  });

  it("is only what is known, and nothing where nothing is", () => {
    expect(originOf(new Headers({ [FROM_HEADER]: "2001:db8::7" }))).toBe("2001:db8::7");
    expect(originOf(new Headers())).toBeUndefined();
  });

  it.each([
    [LINUX_FIREFOX, "Firefox on Linux"],
    ["Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/141.0 Safari/537.36 Edg/141.0", "Edge on Windows"],
    ["Mozilla/5.0 (Linux; Android 15) Chrome/141.0 Mobile Safari/537.36", "Chrome on Android"],
    ["Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) Version/19.0 Safari/604.1", "Safari on iOS"],
    ["Mozilla/5.0 (Macintosh; Intel Mac OS X 15_5) Version/19.0 Safari/605.1.15", "Safari on macOS"],
    ["Mozilla/5.0 (X11; CrOS x86_64) Chrome/141.0 Safari/537.36", "Chrome on ChromeOS"],
  ])("knows a browser among the names that browsers borrow from each other: %s", (userAgent, words) => {
    expect(browserWords(userAgent)).toBe(words);
  });

  it("keeps the beginning of an unknown browser's name, without control characters", () => {
    expect(browserWords("curl/8.5.0\u001B[31m\u202E")).toBe("curl/8.5.0 [31m");
    expect(Array.from(browserWords("ы".repeat(5000)))).toHaveLength(120);
  });
});
