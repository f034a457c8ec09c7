import { Client } from "pg";

export type Listening = {
  /** Closes the connection, and opens no other. */
  stop(): Promise<void>;
};

type Terms = {
  connectionString: string;
  /** What the database's triggers call. */
  channel: string;
  /** Hears every call, with what was said in it. */
  hear: (said: string) => void;
  /** The connection stands again, or could not be opened: calls may have been missed. */
  missed: () => void;
  /** The connection is lost. */
  lost: (error: unknown) => void;
};

/** How long to wait before a lost connection is opened again, in milliseconds. */
const AGAIN_AFTER = 5000;

/** Hears whatever any instance calls out on a channel of the database, as soon as it is committed. A lost connection is opened again. */
export function listen({ connectionString, channel, hear, missed, lost }: Terms): Listening {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let client: Client | undefined;
  const open = async (): Promise<void> => {
    if (stopped) return;
    const opened = new Client({ connectionString, keepAlive: true });
    client = opened;
    const fail = once((error?: unknown) => {
      if (stopped) return;
      lost(error ?? "");
      opened.end().catch(() => undefined);
      timer = setTimeout(() => void open(), AGAIN_AFTER);
    });
    opened.on("error", fail);
    opened.on("end", () => fail());
    opened.on("notification", ({ payload }) => hear(payload ?? ""));
    await opened
      .connect()
      .then(() => opened.query(`LISTEN ${channel}`), fail)
      .catch(fail);
    if (!stopped) missed();
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
