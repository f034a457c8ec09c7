import { randomBytes } from "node:crypto";
import { link, readFile, rename, rm, writeFile } from "node:fs/promises";
import { setTimeout as pause } from "node:timers/promises";
import { CannotStart } from "./cannot-start.mjs";
import { identityOf, isLiving } from "./living.mjs";

/**
 * Does a piece of work while no other process of this checkout does work under the same lock file.
 * The lock of a process that was killed is taken over.
 *
 * @template T
 * @param {string} file
 * @param {() => Promise<T>} work
 * @param {number} longestWait in milliseconds; after it the wait is taken for a fault
 * @returns {Promise<T>}
 */
export async function underLock(file, work, longestWait = 90_000) {
  await takeLock(file, longestWait);
  try {
    return await work();
  } finally {
    await rm(file, { force: true });
  }
}

async function takeLock(file, longestWait) {
  const ticket = `${file}.${randomBytes(4).toString("hex")}`;
  await writeFile(ticket, identityOf(process.pid) ?? "");
  try {
    const until = Date.now() + longestWait;
    while (!(await linked(ticket, file))) {
      if (Date.now() > until)
        throw new CannotStart(`Another process has held ${file} for too long; end it first.`);
      await sweepDead(file);
      await pause(50);
    }
  } finally {
    await rm(ticket, { force: true });
  }
}

/** A hard link appears with its content at once, so that no one ever reads a lock without an owner. */
async function linked(ticket, file) {
  try {
    await link(ticket, file);
    return true;
  } catch (error) {
    if (error.code === "EEXIST") return false;
    throw error;
  }
}

async function sweepDead(file) {
  const holder = await readFile(file, "utf8").catch(() => null);
  if (holder === null || isLiving(holder)) return;
  const aside = `${file}.${randomBytes(4).toString("hex")}`;
  await rename(file, aside).catch(() => undefined);
  // Between reading and moving somebody else may have swept and locked: their lock goes back.
  if ((await readFile(aside, "utf8").catch(() => holder)) !== holder)
    await link(aside, file).catch(() => undefined);
  await rm(aside, { force: true });
}
