import { AsyncLocalStorage } from "node:async_hooks";
import type { Expired } from "./expired";
import { RenderedTooLong } from "./render";

/**
 * So many pages are rendered at once. Next renders on one core and waits for the database in between, to which readers
 * have ten connections; more at once would make each page later and none of them earlier.
 */
export const AT_ONCE = 8;

/** So many addresses may wait for their turn; whoever asks for one more hears at once that the site is busy. */
export const MOST_WAITING = 1000;

/** How long nobody tries again to render a page that could not be rendered, in milliseconds. */
export const BACK_OFF = 1000;

/** Failures are remembered for so many addresses at once; when there are more, something is wrong with all. */
const MOST_FAILURES = 1000;

/** A page, and whom it may be given to: readers who came when there had been no more than so many expiries. */
export type Made<Page> = { page: Page; upTo: number };

type Reader<Page> = {
  /** How many expiries there had been when this reader came. */
  count: number;
  take: (page: Page | undefined) => void;
  fail: (error: unknown) => void;
};

type Job<Page> = {
  key: string;
  make: () => Promise<Made<Page>>;
  readers: Set<Reader<Page>>;
  timer?: NodeJS.Timeout;
};

type Options = {
  /** How long a page may wait for its turn, in milliseconds. */
  limit: number;
  now: () => number;
};

/**
 * Renders each page once, however many wait for it, a few at a time, in the order in which they were first asked for.
 * No reader is given a page that was begun before the last expiry of anything on it that came before the reader: for
 * those it is rendered once more.
 */
export class Renders<Page> {
  readonly #jobs = new Map<string, Job<Page>>();
  readonly #waiting = new Set<Job<Page>>();
  readonly #failures = new Map<string, { error: unknown; until: number }>();
  /** A page is made for many and must know nothing of the one who asked first. */
  readonly #outside = AsyncLocalStorage.snapshot();
  #running = 0;
  #busy = { error: new RenderedTooLong(), until: -Infinity };

  constructor(
    readonly expired: Expired,
    readonly options: Options,
  ) {}

  /**
   * The page under `key`, made by `make` unless it is being made already. `whenLeft` is given what to call when the
   * reader leaves: then it is undefined, and a page that nobody waits for any longer loses its turn. Fails with what
   * the rendering failed with.
   */
  async wait(
    key: string,
    make: () => Promise<Made<Page>>,
    whenLeft: (leave: () => void) => void,
  ): Promise<Page | undefined> {
    const failure = this.#failures.get(key);
    if (failure && this.options.now() < failure.until) throw failure.error;
    if (failure) this.#failures.delete(key);
    const job = this.#jobs.get(key) ?? this.#line(key, make);
    return new Promise((take, fail) => {
      const reader = { count: this.expired.count, take, fail };
      job.readers.add(reader);
      whenLeft(() => this.#leave(job, reader));
    });
  }

  /** A new job at the end of the line. */
  #line(key: string, make: () => Promise<Made<Page>>): Job<Page> {
    if (this.#waiting.size >= MOST_WAITING) throw this.#tooBusy();
    const job: Job<Page> = { key, make, readers: new Set() };
    this.#jobs.set(key, job);
    this.#await(job);
    // The first reader joins before it begins.
    queueMicrotask(() => this.#beginNext());
    return job;
  }

  /** One fault a second for all who are turned away, so that a flood of readers is not one of the log as well. */
  #tooBusy(): RenderedTooLong {
    const now = this.options.now();
    if (now >= this.#busy.until) {
      const error = new RenderedTooLong("Too many pages wait to be rendered.");
      this.#busy = { error, until: now + BACK_OFF };
    }
    return this.#busy.error;
  }

  #await(job: Job<Page>): void {
    const { limit } = this.options;
    const late = () => this.#fail(job, new RenderedTooLong(`No turn for ${job.key} within ${limit} ms.`));
    job.timer = setTimeout(late, limit);
    this.#waiting.add(job);
  }

  #leave(job: Job<Page>, reader: Reader<Page>): void {
    if (!job.readers.delete(reader)) return;
    reader.take(undefined);
    if (job.readers.size === 0 && this.#waiting.has(job)) this.#end(job);
  }

  #beginNext(): void {
    for (const job of this.#waiting) {
      if (this.#running >= AT_ONCE) return;
      this.#waiting.delete(job);
      clearTimeout(job.timer);
      this.#running += 1;
      void this.#outside(() => this.#run(job)).finally(() => {
        this.#running -= 1;
        this.#beginNext();
      });
    }
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
    this.#waiting.delete(job);
    this.#jobs.delete(job.key);
  }
}
