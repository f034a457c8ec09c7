import { Worker } from "node:worker_threads";
import { TOO_HEAVY } from "./ends";

/** The most memory that the process may need, in bytes. */
const MOST = 900_000_000;

/** How often it is looked at, in milliseconds: memory fills by a few megabytes in that time. */
const EVERY = 10;

/**
 * Ends this process as soon as it needs more memory than it may have, or when the one that started it is gone. It is
 * watched from a thread of its own, since the first one does not run while a picture is unpacked there.
 */
export function watchMemory(): void {
  const watch = `
    const parent = ${process.ppid};
    setInterval(() => {
      if (process.memoryUsage.rss() > ${MOST}) process.kill(process.pid, "${TOO_HEAVY}");
      if (process.ppid !== parent) process.kill(process.pid, "SIGKILL");
    }, ${EVERY});`;
  new Worker(watch, { eval: true, execArgv: [] }).unref();
}
