/** More expired tags than this while one page is rendered are as good as all. */
const MOST = 10_000;

/**
 * What expired while pages were being rendered: a page that was begun before something on it changed may hold the old
 * state, and must not be kept. Expiries are counted in the order in which this press was told of them. Nothing is
 * remembered while nothing is rendered.
 */
export class Expired {
  #count = 0;
  #everything = 0;
  #underWay = 0;
  readonly #last = new Map<string, number>();

  /** How many expiries there have been; a page begun now is newer than all of these. */
  get count(): number {
    return this.#count;
  }

  expire(tags: Iterable<string>): void {
    this.#count += 1;
    if (this.#underWay === 0) return;
    for (const tag of tags) this.#last.set(tag, this.#count);
    if (this.#last.size > MOST) this.#expireAllSoFar();
  }

  expireAll(): void {
    this.#count += 1;
    this.#expireAllSoFar();
  }

  /** A page is begun; the count to ask `hasSince` with. `end` must follow. */
  begin(): number {
    this.#underWay += 1;
    return this.#count;
  }

  end(): void {
    this.#underWay -= 1;
    if (this.#underWay === 0) this.#last.clear();
  }

  /** Whether one of these tags has expired since a page was begun at this count; without a tag, whether anything has. */
  hasSince(begun: number, tags: readonly string[]): boolean {
    if (this.#everything > begun) return true;
    if (tags.length === 0) return this.#count > begun;
    return tags.some((tag) => (this.#last.get(tag) ?? 0) > begun);
  }

  #expireAllSoFar(): void {
    this.#everything = this.#count;
    this.#last.clear();
  }
}
