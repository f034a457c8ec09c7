import { describe, expect, it } from "vitest";
import { ownPath } from "./own-path";

describe("where a sign-in may lead", () => {
  it.each(["/desk", "/desk/stories/12", "/desk?mine=1&words=old%20lock"])("leads back to %s", (path) => {
    expect(ownPath(path)).toBe(path);
  });

  it.each([
    "https://elsewhere.example/desk",
    "//elsewhere.example/desk",
    "/\\elsewhere.example",
    "/desk\\..\\..\\elsewhere",
    "/desk//elsewhere.example",
    "/desk/../sign-in",
    "/desk/%2e%2e/api/auth/signout",
    "/desks",
    "/api/auth/signout",
    "/desk\n/log",
    "javascript:alert(1)",
    "",
  ])("does not lead to %j", (path) => {
    expect(ownPath(path)).toBeUndefined();
  });

  it("takes no list of places", () => {
    expect(ownPath(["/desk", "/desk/log"])).toBeUndefined();
  });
});
