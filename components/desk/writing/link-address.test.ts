import { describe, expect, it } from "vitest";
import { linkAddress } from "./link-address";

describe("an address that is typed into the link dialog", () => {
  it.each([
    ["https://ferry.example/notice", "https://ferry.example/notice"],
    [" http://ferry.example ", "http://ferry.example"],
    ["ferry.example/notice?x=1", "https://ferry.example/notice?x=1"],
    ["ferry.example:8080/a", "https://ferry.example:8080/a"],
    ["порт.example", "https://порт.example"],
    ["desk@newsroom.example", "mailto:desk@newsroom.example"],
    ["mailto:desk@newsroom.example", "mailto:desk@newsroom.example"],
  ])("is understood: %s", (typed, meant) => {
    expect(linkAddress(typed)).toBe(meant);
  });

  it.each([
    "",
    "ferry",
    "the ferry",
    "https://",
    "javascript:alert(1)",
    "data:text/html,x",
    "//ferry.example",
    "mailto:",
    "ftp://ferry.example",
  ])("is refused: %j", (typed) => {
    expect(linkAddress(typed)).toBeNull();
  });
});
