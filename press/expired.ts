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
  readonly #gone = new Map<string, number>();

  /** How many expiries there have been; a page begun now is newer than all of these. */
  get count(): number {
    return this.#count;
  }

  /** `gone` are those of these tags that say what may be shown to nobody any more. */
  expire(tags: Iterable<string>, gone: Iterable<string> = []): void {
    this.#count += 1;
    if (this.#underWay === 0) return;
    for (const tag of tags) this.#last.set(tag, this.#count);
    for (const tag of gone) this.#gone.set(tag, this.#count);
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
    if (this.#underWay === 0) this.#forget();
  }

  /** Whether one of these tags has expired since a page was begun at this count; without a tag, whether anything has. */
  hasSince(begun: number, tags: readonly string[]): boolean {
    if (this.#everything > begun) return true;
    if (tags.length === 0) return this.#count > begun;
    return tags.some((tag) => (this.#last.get(tag) ?? 0) > begun);
  }

  /** Whether a page that was begun at this count may hold something that is gone since: nobody is given that. */
  hasGoneSince(begun: number, tags: readonly string[]): boolean {
    return this.#everything > begun || tags.some((tag) => (this.#gone.get(tag) ?? 0) > begun);
  }

  #expireAllSoFar(): void {
    this.#everything = this.#count;
    this.#forget();
  }

  #forget(): void {
    this.#last.clear();
    this.#gone.clear();
  }
}
