import { expect, it } from "vitest";
import { NamesForAWhile } from "./names-for-a-while";

it("names are remembered for as long as they last and no longer", () => {
  let now = 0;
  const names = new NamesForAWhile(3000, () => now);
  names.add("a");
  now = 2999;
  expect([names.has("a"), names.has("b")]).toEqual([true, false]);
  now = 3000;
  expect(names.has("a")).toBe(false);
  expect(names.size).toBe(0);
});

it("however many names come, as many are remembered as there is room for, the newest of them", () => {
  const names = new NamesForAWhile(3000, () => 0);
  for (let at = 0; at < 20_000; at += 1) names.add(`made-up-${at}`);
  expect(names.size).toBe(5000);
  const known = ["made-up-19999", "made-up-15000", "made-up-14999"].map((name) => names.has(name));
  expect(known).toEqual([true, true, false]);
});
