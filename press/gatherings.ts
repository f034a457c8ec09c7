import type { Answers } from "@/lib/expiries/asked-once";

/** How long pages share answers of the database, in milliseconds. */
const SHARED_FOR = 1000;

/**
 * What pages that are made at about the same time, with no expiry in between, asked the database. Each of them may hold
 * an answer as old as the first, so all count as begun when the gathering was.
 */
export type Gathering = {
  /** When it was begun, in ms since the epoch. */
  since: number;
  /** How many expiries there had been. */
  count: number;
  answers: Answers;
};

/** One gathering after another: after an expiry, of whatever it was, nothing that was asked before it is used again. */
export class Gatherings {
  #current: Gathering = { since: 0, count: -1, answers: new Map() };

  /** The one for a page that is begun now, after so many expiries. */
  at(count: number, now: number): Gathering {
    const { since } = this.#current;
    const isOver = this.#current.count !== count || now < since || now - since >= SHARED_FOR;
    return isOver ? (this.#current = { since: now, count, answers: new Map() }) : this.#current;
  }
}
