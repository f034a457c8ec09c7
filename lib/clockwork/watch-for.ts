import { mailAlarms } from "@/lib/alarms/mail-alarms";
import { watchLog } from "@/lib/alarms/watch-log";
import type { Newsroom } from "@/lib/newsroom";
import type { Log, Work } from "./loop";

/** Raises alarms for what the log says that is unusual, and mails them. */
export function watchFor(newsroom: Newsroom, log: Log): Work {
  return async () => {
    await watchLog(newsroom);
    await mailAlarms(newsroom, log);
    return null;
  };
}
