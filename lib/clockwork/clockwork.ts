import { randomUUID } from "node:crypto";
import { runScan, type FetchPage } from "@/lib/checks/scan";
import { nightlyScan } from "@/lib/checks/request-scan";
import { makeMissingHeads } from "@/lib/heads/make";
import { sayAlive, sayGone, SAYS_SO_EVERY } from "@/lib/instances/instances";
import { forgetCounted } from "@/lib/limits/shared-limit";
import type { Newsroom } from "@/lib/newsroom";
import { forgetContacts } from "@/lib/reports/forget-contacts";
import { listen } from "@/lib/wire/listen";
import { confirmDue } from "./confirm-due";
import { carryOutEffects } from "./effects";
import { endSittings } from "./end-sittings";
import type { Hooks } from "./hook";
import { keepRights } from "./keep-rights";
import { watchFor } from "./watch-for";
import { keepDoing, type Log, type Work } from "./loop";
import { sharedClock } from "./shared-clock";
import { tidyPictures } from "./tidy-pictures";

export type ClockworkOptions = {
  newsroom: Newsroom;
  /** Where the database calls from when something is left for the clock. */
  databaseUrl: string;
  /** Where this server answers inside the network, and by which name it is known already; absent: by one of its own. */
  address: string;
  id?: string;
  hooks: Hooks;
  fetchPage: FetchPage;
  log: Log;
};

/** However quiet it is, whatever is due is looked for this often, in milliseconds. */
const LOOKS_EVERY = 3000;
const MINUTE = 60_000;
/** A pen that lies free by itself may lie so long before its sitting is ended. */
const SITTINGS_EVERY = 15_000;
/** An admin is told within so many milliseconds of what is unusual. */
const WATCHES_EVERY = 15_000;
const HOUR = 60 * MINUTE;

/** What the database's triggers call when something is left for the clock. */
const CHANNEL = "newsroom_clock";

/**
 * The machine that carries out what is due: it confirms schedules, cancels those with a picture whose right was lost,
 * tells the world of public acts, publishes the daily heads, ends sittings, scans the live pages, forgets how readers are
 * reached who have their answer and what was counted for limits, keeps pictures tidy, tells admins of what is unusual,
 * and says that this server is alive. Each is done by itself, so that none waits for another. Any number of servers may run it beside each other.
 *
 * @returns what stops it: what is being done is finished first
 */
export async function openClockwork(options: ClockworkOptions): Promise<() => Promise<void>> {
  const { log, databaseUrl } = options;
  const clock = sharedClock(options.newsroom.db, options.newsroom.clock);
  await clock.set();
  const newsroom: Newsroom = { ...options.newsroom, clock };
  const closing = new AbortController();
  const instance = { id: options.id ?? randomUUID(), address: options.address };
  await sayAlive(newsroom, instance);
  const keep = (name: string, longest: number, work: Work) => keepDoing(work, { name, clock, longest, log });

  const called = [
    keep("confirming what is due", LOOKS_EVERY, confirmDue(newsroom, log)),
    keep("telling the world", LOOKS_EVERY, carryOutEffects(newsroom, options.hooks, log)),
    keep("scanning the live pages", LOOKS_EVERY, async () => {
      await runScan(newsroom, options.fetchPage, closing.signal);
      return null;
    }),
  ];
  const others = [
    keep("cancelling what may not be shown", LOOKS_EVERY, keepRights(newsroom, log)),
    keep("making the daily heads", MINUTE, () => makeMissingHeads(newsroom, log)),
    keep("asking for the night's scan", MINUTE, askAtNight(newsroom)),
    keep("ending sittings", SITTINGS_EVERY, endSittings(newsroom, log)),
    keep("forgetting how readers are reached", HOUR, async () => {
      await forgetContacts(newsroom);
      return null;
    }),
    keep("forgetting what was counted", HOUR, async () => {
      await forgetCounted(newsroom);
      return null;
    }),
    keep("watching for what is unusual", WATCHES_EVERY, watchFor(newsroom, log)),
    keep("tidying the pictures", HOUR, tidyPictures(newsroom, log)),
    keep("saying that this server is alive", SAYS_SO_EVERY, async () => {
      await clock.set();
      await sayAlive(newsroom, instance);
      return null;
    }),
  ];
  const wakeAll = () => called.forEach((loop) => loop.wake());
  const listening = listen({
    connectionString: databaseUrl,
    channel: CHANNEL,
    hear: wakeAll,
    missed: wakeAll,
    // What is missed meanwhile is found by the next look, which never waits for a call.
    lost: (error) => log("The clock is no longer called by the database, and looks for itself.", error),
  });
  return async () => {
    closing.abort();
    await listening.stop();
    await Promise.all([...called, ...others].map((loop) => loop.stop()));
    await sayGone(newsroom, instance);
  };
}

/** A server that has just started is there for its readers first. */
function askAtNight(newsroom: Newsroom): Work {
  const from = newsroom.clock.now().getTime() + MINUTE;
  return async () => {
    const now = newsroom.clock.now();
    if (now.getTime() < from) return new Date(from);
    await nightlyScan(newsroom, now);
    return null;
  };
}
