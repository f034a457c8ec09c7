import { LRUCache } from "lru-cache";
import type { PageKey } from "./key";
import type { Pressed } from "./pressed";

/** How long a page that has expired may still stand in for one that cannot be rendered, in milliseconds. */
export const STALE_FOR = 10 * 60_000;

/** The share of the memory for what strangers can make up without end: unknown addresses, detours, searches. */
const FOR_STRANGERS = 1 / 8;

/** So many addresses, as readers spell them, lead straight to a page; its own is among them. */
const TARGETS = 2;
const LONGEST_TARGET = 200;

/** At so many addresses it is remembered that a page has stood, whether it is kept or not. */
const MOST_KNOWN = 10_000;

/** What an entry in a map or a set takes, in bytes, generously. */
const ENTRY = 128;

/** How seldom the order of use is brought up to date for a page that is read all the time, in milliseconds. */
const TOUCHED_EVERY = 1000;

/** A page that is kept, until something that it is made of changes. */
export type KeptPage = {
  readonly key: PageKey;
  readonly pressed: Pressed;
  readonly tags: readonly string[];
  /** When it changes by itself, in ms since the epoch. */
  readonly validUntil: number;
  /** Since when it only stands in for a page that cannot be rendered. */
  staleSince?: number;
  /** Where readers found it, as they spelled it. */
  targets: string[];
  touchedAt: number;
  bytes: number;
};

/** The pages in memory, by key, by tag and by what readers ask for; never more bytes than it was given. */
export class Keep {
  readonly #pages: LRUCache<string, KeptPage>;
  readonly #strangers: LRUCache<string, KeptPage>;
  readonly #known = new LRUCache<string, true>({ max: MOST_KNOWN });
  readonly #byTag = new Map<string, Set<KeptPage>>();
  readonly #byTarget = new Map<string, KeptPage>();
  /** Taken out only to be put in again. */
  #storing: KeptPage | undefined;
  #evicted = 0;

  /** @param bytes how much memory the pages may take, with all their forms, headers, keys and tags */
  constructor(bytes: number) {
    const forStrangers = Math.max(1, Math.floor(bytes * FOR_STRANGERS));
    this.#pages = this.#part(Math.max(1, Math.floor(bytes) - forStrangers));
    this.#strangers = this.#part(forStrangers);
  }

  /** The page that a reader got at exactly this target before, if it holds at `now`. */
  at(target: string, now: number): KeptPage | undefined {
    const page = this.#byTarget.get(target);
    return page && this.#used(page, now);
  }

  /** The page under this key, if it holds at `now`. */
  fresh({ target }: PageKey, now: number): KeptPage | undefined {
    const page = this.#find(target);
    return page && this.#used(page, now);
  }

  /** A page that has expired and may stand in for the one under this key while that cannot be rendered. */
  stale({ target }: PageKey, now: number): KeptPage | undefined {
    const page = this.#find(target);
    if (page?.staleSince === undefined) return undefined;
    if (now < page.validUntil && now - page.staleSince <= STALE_FOR) return page;
    this.#drop(page);
    return undefined;
  }

  /** Whether a page has stood here, which may have been let go since: nobody made up the address. */
  knows({ target }: PageKey): boolean {
    return this.#known.get(target) === true;
  }

  put(key: PageKey, pressed: Pressed, tags: readonly string[], validUntil: number): void {
    this.remove(key);
    const page: KeptPage = { key, pressed, tags, validUntil, targets: [], touchedAt: 0, bytes: 0 };
    for (const tag of tags) this.#byTag.set(tag, (this.#byTag.get(tag) ?? new Set()).add(page));
    if (this.#partOf(page) === this.#pages) this.#known.set(key.target, true);
    this.#store(page);
  }

  /** Lets exact repeats of this target find the page without being read. */
  remember(target: string, page: KeptPage): void {
    if (target.length > LONGEST_TARGET || this.#find(page.key.target) !== page) return;
    if (this.#byTarget.get(target) === page) return;
    if (page.targets.length === TARGETS) this.#byTarget.delete(page.targets.shift() ?? "");
    page.targets.push(target);
    this.#byTarget.set(target, page);
  }

  /** Forgets what readers' addresses lead to, not the pages. */
  forgetTargets(): void {
    for (const page of this.#byTarget.values()) page.targets = [];
    this.#byTarget.clear();
  }

  /** Counts a page anew that got another form. */
  weigh(page: KeptPage): void {
    if (weightOf(page) !== page.bytes && this.#find(page.key.target) === page) this.#store(page);
  }

  remove({ target }: PageKey): void {
    const page = this.#find(target);
    if (page) this.#drop(page);
  }

  /** Pages with one of these tags hold no longer; of those with a tag in `gone` nothing is left. */
  expire(tags: readonly string[], gone: readonly string[], now: number): void {
    for (const tag of gone) for (const page of [...(this.#byTag.get(tag) ?? [])]) this.#drop(page);
    for (const tag of tags) for (const page of this.#byTag.get(tag) ?? []) this.#outdate(page, now);
  }

  /** Nothing is known to hold any longer, and nothing to be gone. */
  outdateAll(now: number): void {
    for (const part of [this.#pages, this.#strangers])
      for (const page of part.values()) this.#outdate(page, now);
  }

  /** Every page that holds at `now`, the one last that was read last. */
  all(now: number): KeptPage[] {
    const every = [this.#strangers, this.#pages].flatMap((part) => [...part.rvalues()]);
    return every.flatMap((page) =>
      page && page.staleSince === undefined && now < page.validUntil ? page : [],
    );
  }

  clear(): void {
    this.#pages.clear();
    this.#strangers.clear();
  }

  count(): { pages: number; bytes: number; evicted: number } {
    return {
      pages: this.#pages.size + this.#strangers.size,
      bytes: this.#pages.calculatedSize + this.#strangers.calculatedSize,
      evicted: this.#evicted,
    };
  }

  #part(maxSize: number): LRUCache<string, KeptPage> {
    return new LRUCache({ maxSize, dispose: (page, _, reason) => this.#unlink(page, reason) });
  }

  #partOf({ pressed, key }: KeptPage): LRUCache<string, KeptPage> {
    return key.boundless || isMadeUp(pressed.status) ? this.#strangers : this.#pages;
  }

  #find(target: string): KeptPage | undefined {
    return this.#pages.peek(target) ?? this.#strangers.peek(target);
  }

  #used(page: KeptPage, now: number): KeptPage | undefined {
    if (page.staleSince !== undefined || now >= page.validUntil) return undefined;
    if (now - page.touchedAt >= TOUCHED_EVERY) {
      page.touchedAt = now;
      this.#partOf(page).get(page.key.target);
    }
    return page;
  }

  #outdate(page: KeptPage, now: number): void {
    page.staleSince ??= now;
    this.#forgetTargetsOf(page);
  }

  /** lru-cache weighs an entry once, so a heavier one is taken out and put in again. */
  #store(page: KeptPage): void {
    const part = this.#partOf(page);
    const { target } = page.key;
    this.#storing = page;
    part.delete(target);
    page.bytes = weightOf(page);
    part.set(target, page, { size: page.bytes });
    this.#storing = undefined;
    if (part.peek(target) !== page) this.#unlink(page, "evict");
  }

  #drop(page: KeptPage): void {
    this.#partOf(page).delete(page.key.target);
  }

  #unlink(page: KeptPage, reason: LRUCache.DisposeReason): void {
    if (page === this.#storing) return;
    if (reason === "evict") this.#evicted += 1;
    this.#forgetTargetsOf(page);
    for (const tag of page.tags) {
      const pages = this.#byTag.get(tag);
      pages?.delete(page);
      if (pages?.size === 0) this.#byTag.delete(tag);
    }
  }

  #forgetTargetsOf(page: KeptPage): void {
    for (const target of page.targets) this.#byTarget.delete(target);
    page.targets = [];
  }
}

/** Nothing here, or a way round: of such addresses there is no end. Of ended stories there is. */
function isMadeUp(status: number): boolean {
  return status !== 200 && status !== 410;
}

function weightOf({ pressed, key, tags }: KeptPage): number {
  const words = tags.reduce((sum, tag) => sum + tag.length + ENTRY, 0);
  return pressed.bytes + words + 2 * key.target.length + 2 * ENTRY + TARGETS * (LONGEST_TARGET + ENTRY);
}
