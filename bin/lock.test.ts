import { existsSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { expect, it } from "vitest";
import { identityOf, isLiving } from "./living.mjs";
import { underLock } from "./lock.mjs";

const folder = mkdtempSync(path.join(tmpdir(), "newsroom-lock-"));

it("two pieces of work under one lock never overlap", async () => {
  const file = path.join(folder, "turns");
  let inside = 0;
  let most = 0;
  const work = async () => {
    most = Math.max(most, ++inside);
    await pause(20);
    inside--;
  };
  await Promise.all([1, 2, 3, 4].map(() => underLock(file, work)));
  expect(most).toBe(1);
  expect(existsSync(file)).toBe(false);
});

it("the lock of a killed process is taken over", async () => {
  const file = path.join(folder, "killed");
  writeFileSync(file, (identityOf(process.pid) ?? "").replace(/ \S+/, " 1"));
  expect(await underLock(file, () => Promise.resolve("done"))).toBe("done");
});

it("the lock of a living process is not", async () => {
  const file = path.join(folder, "living");
  writeFileSync(file, identityOf(process.pid) ?? "");
  await expect(underLock(file, () => Promise.resolve(), 200)).rejects.toThrow("too long");
});

it("a process number that went to another process is not mistaken for the first", () => {
  const own = identityOf(process.pid) ?? "";
  expect(isLiving(own)).toBe(true);
  expect(isLiving(own.replace(/ \S+/, " 1"))).toBe(false);
});
