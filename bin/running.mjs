import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { CannotStart } from "./cannot-start.mjs";
import { identityOf, isLiving } from "./living.mjs";
import { underLock } from "./lock.mjs";
import { KEEP } from "./root.mjs";

const FILE = path.join(KEEP, "running.json");

/** Makes this process the checkout's one newsroom, or refuses because another one is. */
export function claim(address) {
  return underLock(`${FILE}.lock`, async () => {
    const other = current();
    if (other !== null && isLiving(other.identity)) {
      throw new CannotStart(
        `The newsroom of this folder is already running: ${other.address} (process ${parseInt(other.identity)}).`,
      );
    }
    writeFileSync(FILE, JSON.stringify({ identity: identityOf(process.pid), address }));
  });
}

export function release() {
  if (current()?.identity === identityOf(process.pid)) rmSync(FILE, { force: true });
}

function current() {
  try {
    return existsSync(FILE) ? JSON.parse(readFileSync(FILE, "utf8")) : null;
  } catch {
    return null;
  }
}
