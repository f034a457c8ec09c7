import { renameSync, writeFileSync } from "node:fs";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/**
 * Imported before a server that is measured: at SIGUSR2 it gives up what nobody uses any more, and writes what is left,
 * in bytes, into the file of LIVE_MEMORY. What a process holds says little of what it needs: V8 clears away when it
 * sees fit.
 */

const file = process.env.LIVE_MEMORY;

if (file) {
  setFlagsFromString("--expose-gc");
  /** @type {unknown} */
  const found = runInNewContext("gc");
  const clear = /** @type {() => void} */ (found);
  process.on("SIGUSR2", () => {
    // What the first round lets go of, a buffer's memory, is given back in the second.
    clear();
    clear();
    const { heapUsed, external } = process.memoryUsage();
    writeFileSync(`${file}.unfinished`, String(heapUsed + external));
    renameSync(`${file}.unfinished`, file);
  });
}
