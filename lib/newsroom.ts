import { systemClock, type Clock } from "./clock";
import { database, type Database } from "./database";

/** What every act works with: the record and the time. */
export type Newsroom = { db: Database; clock: Clock };

/** The newsroom of this process, by the server's clock. */
export function openNewsroom(): Newsroom {
  return { db: database(), clock: systemClock };
}
