import { Client } from "pg";
import type { Log } from "./loop";

/** What the database's triggers call when something is left for the clock. */
const CHANNEL = "newsroom_clock";

/** How long to wait before a lost connection is opened again, in milliseconds. */
const AGAIN_AFTER = 5000;

/**
 * Wakes whenever any instance has committed something for the clock. A lost connection is opened again; what was
 * missed meanwhile is found by the next look, which never waits for a call.
 */
export function listen(connectionString: string, wake: () => void, log: Log): { stop(): Promise<void> } {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let client: Client | undefined;
  const open = async (): Promise<void> => {
    if (stopped) return;
    const opened = new Client({ connectionString, keepAlive: true });
    client = opened;
    const lost = once((error?: unknown) => {
      if (stopped) return;
      log("The clock is no longer called by the database, and looks for itself.", error ?? "");
      opened.end().catch(() => undefined);
      timer = setTimeout(() => void open(), AGAIN_AFTER);
    });
    opened.on("error", lost);
    opened.on("end", () => lost());
    opened.on("notification", wake);
    await opened
      .connect()
      .then(() => opened.query(`LISTEN ${CHANNEL}`), lost)
      .catch(lost);
    wake();
  };
  const opening = open();
  return {
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await opening;
      await client?.end().catch(() => undefined);
    },
  };
}

function once(run: (error?: unknown) => void): (error?: unknown) => void {
  let done = false;
  return (error) => {
    if (done) return;
    done = true;
    run(error);
  };
}
