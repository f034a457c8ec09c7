import { AsyncLocalStorage } from "node:async_hooks";
import type { Expired } from "./expired";
import { RenderedTooLong } from "./render";

/**
 * So many pages are rendered at once. Next renders on one core and waits for the database in between, to which readers
 * have ten connections; more at once would make each page later and none of them earlier.
 */
export const AT_ONCE = 8;

/** So many of them at addresses of which nothing is known: anybody can make those up, and they keep a core busy. */
export const STRANGERS_AT_ONCE = 4;

/** So many such addresses may wait for their turn; whoever asks for one more hears at once that the site is busy. */
export const MOST_WAITING = 1000;

/** How long nobody tries again to render a page that could not be rendered, in milliseconds. */
export const BACK_OFF = 1000;

/** Failures are remembered for so many addresses at once; when there are more, something is wrong with all. */
const MOST_FAILURES = 1000;

/** Nothing was tried: too many others, at addresses that anybody can make up, were there before. */
export class TooBusy extends RenderedTooLong {}

/** A page, and whom it may be given to: readers who came when there had been no more than so many expiries. */
export type Made<Page> = { page: Page; upTo: number };

type Reader<Page> = {
  /** How many expiries there had been when this reader came. */
  count: number;
  take: (page: Page | undefined) => void;
  fail: (error: unknown) => void;
};

/** A page that is wanted. */
export type Wanted<Page> = {
  key: string;
  /** A page has stood at this address, so that there are not endlessly many like it. */
  isKnown: boolean;
  make: () => Promise<Made<Page>>;
};

type Job<Page> = Wanted<Page> & {
  readers: Set<Reader<Page>>;
  timer?: NodeJS.Timeout;
};

type Options = {
  /** How long a page may wait for its turn, in milliseconds. */
  limit: number;
  now: () => number;
};

/**
 * Renders each page once, however many wait for it, a few at a time, in the order in which they were first asked for;
 * but no page that is known waits for one that may be made up.
 * No reader is given a page that was begun before the last expiry of anything on it that came before the reader: for
 * those it is rendered once more.
 */
export class Renders<Page> {
  readonly #jobs = new Map<string, Job<Page>>();
  readonly #known = new Set<Job<Page>>();
  readonly #strangers = new Set<Job<Page>>();
  readonly #failures = new Map<string, { error: unknown; until: number }>();
  /** A page is made for many and must know nothing of the one who asked first. */
  readonly #outside = AsyncLocalStorage.snapshot();
  readonly #running = new Set<Job<Page>>();
  #busy = { error: new TooBusy(), until: -Infinity };

  constructor(
    readonly expired: Expired,
    readonly options: Options,
  ) {}

  /**
   * The page under `key`, made by `make` unless it is being made already. `whenLeft` is given what to call when the
   * reader leaves: then it is undefined, and a page that nobody waits for any longer loses its turn. Fails with what
   * the rendering failed with; with `TooBusy` where it would have to wait behind too many.
   */
  async wait(wanted: Wanted<Page>, whenLeft: (leave: () => void) => void): Promise<Page | undefined> {
    const { key } = wanted;
    const failure = this.#failures.get(key);
    if (failure && this.options.now() < failure.until) throw failure.error;
    if (failure) this.#failures.delete(key);
    const job = this.#jobs.get(key) ?? this.#line(wanted);
    return new Promise((take, fail) => {
      const reader = { count: this.expired.count, take, fail };
      job.readers.add(reader);
      whenLeft(() => this.#leave(job, reader));
    });
  }

  /** A new job at the end of the line. */
  #line(wanted: Wanted<Page>): Job<Page> {
    if (!wanted.isKnown && this.#strangers.size >= MOST_WAITING) throw this.#tooBusy();
    const job: Job<Page> = { ...wanted, readers: new Set() };
    this.#jobs.set(job.key, job);
    this.#await(job);
    // The first reader joins before it begins.
    queueMicrotask(() => this.#beginNext());
    return job;
  }

  /** One fault a second for all who are turned away, so that a flood of readers is not one of the log as well. */
  #tooBusy(): TooBusy {
    const now = this.options.now();
    if (now >= this.#busy.until) {
      const error = new TooBusy("Too many pages wait to be rendered.");
      this.#busy = { error, until: now + BACK_OFF };
    }
    return this.#busy.error;
  }

  #await(job: Job<Page>): void {
    const { limit } = this.options;
    const late = () => this.#fail(job, new RenderedTooLong(`No turn for ${job.key} within ${limit} ms.`));
    job.timer = setTimeout(late, limit);
    this.#lineOf(job).add(job);
  }

  #leave(job: Job<Page>, reader: Reader<Page>): void {
    if (!job.readers.delete(reader)) return;
    reader.take(undefined);
    if (job.readers.size === 0 && this.#lineOf(job).has(job)) this.#end(job);
  }

  #beginNext(): void {
    for (let job = this.#next(); job; job = this.#next()) {
      const begun = job;
      this.#lineOf(begun).delete(begun);
      clearTimeout(begun.timer);
      this.#running.add(begun);
      void this.#outside(() => this.#run(begun)).finally(() => {
        this.#running.delete(begun);
        this.#beginNext();
      });
    }
  }

  /** Whose turn it is now, if it is anybody's. */
  #next(): Job<Page> | undefined {
    if (this.#running.size >= AT_ONCE) return undefined;
    const [known] = this.#known;
    if (known) return known;
    const strangers = [...this.#running].filter(({ isKnown }) => !isKnown).length;
    const [stranger] = this.#strangers;
    return strangers < STRANGERS_AT_ONCE ? stranger : undefined;
  }

  #lineOf({ isKnown }: Job<Page>): Set<Job<Page>> {
    return isKnown ? this.#known : this.#strangers;
  }

  async #run(job: Job<Page>): Promise<void> {
    try {
      const { page, upTo } = await job.make();
      for (const reader of job.readers) {
        if (reader.count > upTo) continue;
        job.readers.delete(reader);
        reader.take(page);
      }
      if (job.readers.size > 0) this.#await(job);
      else this.#end(job);
    } catch (error) {
      this.#fail(job, error);
    }
  }

  /** Whoever waits hears of it, and whoever asks in the next moment. */
  #fail(job: Job<Page>, error: unknown): void {
    if (this.#failures.size >= MOST_FAILURES) this.#failures.clear();
    this.#failures.set(job.key, { error, until: this.options.now() + BACK_OFF });
    this.#end(job);
    for (const reader of job.readers) reader.fail(error);
    job.readers.clear();
  }

  #end(job: Job<Page>): void {
    clearTimeout(job.timer);
    this.#lineOf(job).delete(job);
    this.#jobs.delete(job.key);
  }
}
