import type { Limit } from "./limits";
import { networkOf } from "./network";

/** How many senders are remembered at once; beyond it the one that was quiet longest is forgotten. */
const MOST_SENDERS = 10_000;

/**
 * How often one sender may do something within a time that begins with the first. It is kept in this process's memory
 * for that time and nowhere else.
 */
export class SenderLimit {
  readonly #counted = new Map<string, { since: number; count: number }>();

  constructor(readonly limit: Limit) {}

  /** Counts one more at an instant in milliseconds. 0, or the whole seconds until the next may come. */
  take(sender: string | undefined, now: number): number {
    const key = networkOf(sender ?? "");
    const within = this.limit.seconds * 1000;
    const known = this.#counted.get(key);
    const counted = known && now < known.since + within ? known : { since: now, count: 0 };
    this.#counted.delete(key);
    this.#counted.set(key, counted);
    this.#forgetQuietest();
    if (counted.count >= this.limit.most)
      return Math.max(1, Math.ceil((counted.since + within - now) / 1000));
    counted.count += 1;
    return 0;
  }

  #forgetQuietest(): void {
    for (const [quietest] of this.#counted) {
      if (this.#counted.size <= MOST_SENDERS) return;
      this.#counted.delete(quietest);
    }
  }
}
