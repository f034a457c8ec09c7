import { TooMany } from "@/lib/refusal";

type Line = { running: number; waiting: (() => void)[] };

/** Whoever asked did not wait for the answer. */
export class GoneAway extends Error {}

/**
 * Lets each account have only so many exchanges under way at once in this process; a few more wait in the order in
 * which they came, so that one account cannot take every connection to the database.
 */
export class Turns {
  readonly #lines = new Map<number, Line>();

  constructor(private readonly most: { running: number; waiting: number }) {}

  /**
   * Runs something when it is its turn. Refuses with TooMany where too many wait already, and with GoneAway what nobody
   * waits for any more before it could begin.
   */
  async take<T>(account: number, run: () => Promise<T>, signal?: AbortSignal): Promise<T> {
    if (signal?.aborted) throw new GoneAway();
    const line = this.#lines.get(account) ?? { running: 0, waiting: [] };
    this.#lines.set(account, line);
    if (line.running < this.most.running) line.running++;
    else await this.#wait(line, signal);
    try {
      return await run();
    } finally {
      this.#passOn(account, line);
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
  #passOn(account: number, line: Line): void {
    const next = line.waiting.shift();
    if (next) return next();
    line.running--;
    if (line.running === 0) this.#lines.delete(account);
  }
}
