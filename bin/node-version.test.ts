import { expect, it } from "vitest";
import { isAllowed } from "./node-version.mjs";

it.each([
  ["20.19.0", true],
  ["22.12.0", true],
  ["24.0.0", true],
  ["18.20.4", false],
  ["20.18.3", false],
  ["21.7.0", false],
  ["22.11.0", false],
])("Node %s may run the newsroom: %s", (version, allowed) => {
  expect(isAllowed("^20.19 || >=22.12", version)).toBe(allowed);
});
