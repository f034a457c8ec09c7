import { TooMany } from "@/lib/refusal";

type Line = { running: number; waiting: (() => void)[] };

/** Whoever asked did not wait for the answer. */
export class GoneAway extends Error {}

/**
 * Lets only so many things of one name be under way at once in this process; a few more wait in the order in which they
 * came. The desk's exchanges have a line for each account, so that none of them takes every connection to the database;
 * files of pictures have one for all, since each takes an original into memory.
 */
export class Turns<Name = number> {
  readonly #lines = new Map<Name, Line>();

  constructor(private readonly most: { running: number; waiting: number }) {}

  /**
   * Runs something when it is its turn. Refuses with TooMany where too many wait already, and with GoneAway what nobody
   * waits for any more before it could begin.
   */
  async take<T>(name: Name, run: () => Promise<T>, signal?: AbortSignal): Promise<T> {
    if (signal?.aborted) throw new GoneAway();
    const line = this.#lines.get(name) ?? { running: 0, waiting: [] };
    this.#lines.set(name, line);
    if (line.running < this.most.running) line.running++;
    else await this.#wait(line, signal);
    try {
      return await run();
    } finally {
      this.#passOn(name, line);
    }
  }

  #wait(line: Line, signal: AbortSignal | undefined): Promise<void> {
    if (line.waiting.length >= this.most.waiting) throw new TooMany("tooManyAtOnce");
    return new Promise((resolve, reject) => {
      const begin = () => {
        signal?.removeEventListener("abort", leave);
        resolve();
      };
      const leave = () => {
        line.waiting = line.waiting.filter((one) => one !== begin);
        reject(new GoneAway());
      };
      line.waiting.push(begin);
      signal?.addEventListener("abort", leave, { once: true });
    });
  }

  /** The turn goes to the next one, or is given back. */
  #passOn(name: Name, line: Line): void {
    const next = line.waiting.shift();
    if (next) return next();
    line.running--;
    if (line.running === 0) this.#lines.delete(name);
  }
}
