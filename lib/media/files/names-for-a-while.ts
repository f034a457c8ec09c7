/** The most names that are remembered; the oldest is forgotten for a new one. */
const MOST = 5000;

/** Remembers names for a while, the newest of them where there are too many. */
export class NamesForAWhile {
  readonly #until = new Map<string, number>();

  /** `lasts`: for how long, in milliseconds. `now`: the time, in milliseconds. */
  constructor(
    readonly lasts: number,
    readonly now: () => number = Date.now,
  ) {}

  /** Whether it was added so recently that it still counts. */
  has(name: string): boolean {
    const until = this.#until.get(name);
    if (until === undefined) return false;
    if (this.now() < until) return true;
    this.#until.delete(name);
    return false;
  }

  add(name: string): void {
    this.#until.delete(name);
    const [oldest] = this.#until.keys();
    if (this.#until.size >= MOST && oldest !== undefined) this.#until.delete(oldest);
    this.#until.set(name, this.now() + this.lasts);
  }

  /** How many are remembered. */
  get size(): number {
    return this.#until.size;
  }
}
