import { randomUUID } from "node:crypto";
import { systemClock } from "@/lib/clock";
import { keepDoing, type Log, type Loop } from "@/lib/clockwork/loop";
import type { Newsroom } from "@/lib/newsroom";
import { listen } from "@/lib/wire/listen";
import type { SharedCache } from "./cache";
import { beginProgress, claim, notPurged, purged, readProgress, type Progress } from "./progress";
import { planRound, type Acknowledged, type Memory, type Round } from "./round";

export type PurgingOptions = {
  newsroom: Newsroom;
  /** Where the database calls from when something has changed for readers. */
  databaseUrl: string;
  caches: readonly SharedCache[];
  /** The sequence up to which every living instance has applied everything: `lowestAcknowledged`. */
  acknowledged: Acknowledged;
  /** Names the build whose pages are served. A cache with pages of another is emptied. */
  build?: string;
  /** After how many milliseconds everything is purged a second time. */
  again?: number;
  log: Log;
};

/** What the database's triggers call when something has changed for readers (migration expiries). */
const CHANNEL = "newsroom_press";

/** However quiet it is, what is to be purged is looked for this often, in milliseconds. */
const LOOKS_EVERY = 2000;

/** An answer that left an instance before it had heard of a change has reached the cache by then, in milliseconds. */
const AGAIN = 5000;

/** How long one purge may take, in milliseconds; less than an instance is given for it (progress.ts). */
const PATIENCE = 15_000;

/** How soon it is looked again whether all instances have heard; after a while, less often. In milliseconds. */
const SOON = 50;
const LESS_OFTEN = 500;
const A_WHILE = 3000;

/** The pause after the first failure, in milliseconds. It doubles with each, up to a minute: what a cache keeps may be wrong. */
const FIRST_PAUSE = 1000;
const LONGEST_PAUSE = 60_000;

/**
 * Has shared caches forget what changed, at least once and in order, whichever instance wrote it. Every instance runs
 * it; one at a time purges, and how far it came stands in the database. No act waits for it, and none fails with it.
 */
export async function openPurging(options: PurgingOptions): Promise<{ stop: () => Promise<void> }> {
  const { newsroom, caches, build = null, databaseUrl, log } = options;
  if (caches.length === 0) return { stop: () => Promise.resolve() };
  for (const { name } of caches) await beginProgress(newsroom, name, build);
  const instance = randomUUID();
  const loops = caches.map((cache): Loop => {
    const work = new Work(options, cache, instance);
    const name = `purging ${cache.name}`;
    return keepDoing(() => work.round(), { name, clock: systemClock, longest: LOOKS_EVERY, log });
  });
  const wakeAll = () => loops.forEach((loop) => loop.wake());
  const listening = listen({
    connectionString: databaseUrl,
    channel: CHANNEL,
    hear: wakeAll,
    missed: wakeAll,
    // What is missed meanwhile is found by the next look.
    lost: (error) => log("Purging is no longer called by the database, and looks for itself.", error),
  });
  return {
    async stop() {
      await listening.stop();
      await Promise.all(loops.map((loop) => loop.stop()));
    },
  };
}

class Work {
  readonly #memory: Memory = { hastyUpTo: -1, marks: [] };
  #waitingSince: number | undefined;

  constructor(
    readonly options: PurgingOptions,
    readonly cache: SharedCache,
    readonly instance: string,
  ) {}

  /** @returns when there will be something to do by itself; null where that is not known */
  async round(): Promise<Date | null> {
    const { newsroom, acknowledged, build = null, again = AGAIN } = this.options;
    const progress = await readProgress(newsroom, this.cache.name);
    if (!progress) {
      await beginProgress(newsroom, this.cache.name, build);
      return soon(SOON);
    }
    if (progress.pause > 0) return soon(progress.pause);
    const terms = { acknowledged, again, now: Date.now() };
    const round = await planRound(newsroom, progress, this.#memory, terms);
    if (round.purge || round.reached.sequence !== progress.sequence) return this.#carryOut(round, progress);
    return this.#pauseOf(round);
  }

  async #carryOut({ purge, reached, hastyUpTo }: Round, progress: Progress): Promise<Date | null> {
    const { newsroom, log } = this.options;
    const who = { cache: this.cache.name, instance: this.instance };
    if (!(await claim(newsroom, who, progress))) return soon(LESS_OFTEN);
    try {
      if (purge) await this.cache.purge(purge, AbortSignal.timeout(PATIENCE));
    } catch (error) {
      const pause = Math.min(FIRST_PAUSE * 2 ** progress.failures, LONGEST_PAUSE);
      await notPurged(newsroom, who, { pause, error: messageOf(error) });
      if (progress.failures === 0)
        log(`${who.cache} cannot be purged and may serve old pages; it is tried again.`, error);
      return soon(pause);
    }
    await purged(newsroom, who, reached);
    this.#memory.hastyUpTo = Math.max(this.#memory.hastyUpTo, hastyUpTo);
    const { failingSince } = progress;
    if (failingSince) log(`${who.cache} is purged again, of everything since ${failingSince.toISOString()}.`);
    // There may be more by now, and the second purge is to be waited for.
    return soon(0);
  }

  #pauseOf({ isWaiting, next }: Round): Date | null {
    const now = Date.now();
    this.#waitingSince = isWaiting ? (this.#waitingSince ?? now) : undefined;
    if (this.#waitingSince === undefined) return next === null ? null : soon(next);
    return soon(now - this.#waitingSince < A_WHILE ? SOON : LESS_OFTEN);
  }
}

function soon(milliseconds: number): Date {
  return new Date(Date.now() + milliseconds);
}

/** What went wrong, for the log: of a connection that failed only the cause says it. */
function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? `${error.message}: ${error.cause.message}` : error.message;
}
