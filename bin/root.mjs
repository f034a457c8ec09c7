import { accessSync, constants, mkdirSync, writeFileSync, rmSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { CannotStart } from "./cannot-start.mjs";

/** The checkout's folder, wherever the command was called from. */
export const ROOT = fileURLToPath(new URL("..", import.meta.url)).replace(/(.)[/\\]$/, "$1");

/** What an installation keeps beside its sources: never committed, never shared with another checkout. */
export const KEEP = path.join(ROOT, ".newsroom");

/** Refuses a checkout into which nothing can be written. */
export function refuseReadOnly() {
  try {
    accessSync(ROOT, constants.W_OK);
    mkdirSync(KEEP, { recursive: true, mode: 0o700 });
    const probe = path.join(KEEP, `write-${process.pid}`);
    writeFileSync(probe, "");
    rmSync(probe);
  } catch (error) {
    throw new CannotStart(`The newsroom cannot write into its folder ${ROOT} (${error.code}).`);
  }
}
