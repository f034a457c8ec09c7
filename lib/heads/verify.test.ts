import { describe, expect, it } from "vitest";
import { sha256 } from "@/lib/chain";
import { hashOfHeads, verifyHeads } from "./verify";

function fileOf(day: string, previous: string, hashes: string[]) {
  const heads = hashes.map((hash, index) => ({ story: index + 1, number: 2, hash: sha256(hash) }));
  const rest = { day, at: `${day}T19:00:10.000Z`, previous, heads };
  return { ...rest, hash: hashOfHeads(rest) };
}

function logOf(id: number, ...hashes: string[]) {
  return { story: { id }, entries: hashes.map((hash, index) => ({ number: index + 1, hash: sha256(hash) })) };
}

const first = fileOf("2026-03-02", "", ["a", "b"]);
const second = fileOf("2026-03-03", first.hash, ["a", "b"]);

describe("whoever kept a day's heads", () => {
  it("can see that the file and the one before belong together", () => {
    expect(verifyHeads(second, { before: first })).toEqual({ state: "intact" });
  });

  it("can see that a story's log still holds the link it held then, however far it has gone since", () => {
    const logs = [logOf(1, "x", "a", "later"), logOf(9, "younger than the file")];
    expect(verifyHeads(second, { logs })).toEqual({ state: "intact" });
  });

  it.each([
    ["a file that was altered", { ...second, at: "2026-03-03T19:00:11.000Z" }, {}, "hash"],
    ["a day that was left out", second, { before: fileOf("2026-03-01", "", ["a"]) }, "previous"],
    ["days in the wrong order", first, { before: second }, "day"],
  ] as const)("notices %s", (_what, file, given, why) => {
    expect(verifyHeads(file, given)).toEqual({ state: "broken", why });
  });

  it("notices a log that was rewritten or cut", () => {
    expect(verifyHeads(second, { logs: [logOf(2, "x", "another")] })).toEqual({
      state: "broken",
      why: "rewritten",
      story: 2,
    });
    expect(verifyHeads(second, { logs: [logOf(1, "x")] })).toEqual({
      state: "broken",
      why: "missing",
      story: 1,
    });
  });
});
