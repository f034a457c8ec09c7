import { ALL, MANY } from "@/lib/purge/keys";
import type { CacheSettings } from "@/lib/env";

/** What caches that many readers share are told, beside what browsers are told. */
export type SharedTerms = {
  /** The headers that name what a page is made of, each with the sign between two keys. */
  keys: readonly { header: string; between: string }[];
  /** For how long they may take a page for fresh, in seconds: it is purged when it changes. Absent: a day. */
  maxAge?: number;
};

const SURROGATE_KEY = { header: "Surrogate-Key", between: " " };
const CACHE_TAG = { header: "Cache-Tag", between: "," };

/** What is told to the caches that an owner has set; undefined where none is, and nobody would purge them. */
export function sharedTerms({ fastly, cloudflare, varnish, hooks }: CacheSettings): SharedTerms | undefined {
  const others = fastly !== undefined || varnish.length + hooks.addresses.length > 0;
  const keys = [...(others ? [SURROGATE_KEY] : []), ...(cloudflare ? [CACHE_TAG] : [])];
  return keys.length > 0 ? { keys } : undefined;
}

const DAY = 86_400;

/**
 * For how long after that a copy may be shown while a new one is asked for, and while none can be had, in seconds. It
 * still is the page, or it would have been purged.
 */
const WHILE_ASKING = 60;
const ON_ERROR = DAY;

/**
 * A header is read up to 16 KB by Fastly and Cloudflare, up to 8 KB by Varnish and by proxies with larger buffers than
 * they come with. What is made of more goes under one key that is purged with every change.
 */
const LONGEST = 7000;

/** Nothing else in a key can be mistaken for the sign between two, or for another key. */
const PLAIN = /^[\w:.-]+$/;

/**
 * The headers that let shared caches keep one page: for long, because they are told when it changes. A page that
 * changes by itself at an instant is fresh until then and not a moment longer.
 */
export class Shared {
  readonly #keys: readonly string[];
  readonly #usual: readonly string[];
  readonly #maxAge: number;
  /** When the page changes by itself, in ms since the epoch. */
  readonly #until: number;

  constructor(terms: SharedTerms, tags: readonly string[], until: number) {
    const { keys, maxAge = DAY } = terms;
    const fit = tags.every((tag) => PLAIN.test(tag)) && [...tags, ALL].join(" ").length <= LONGEST;
    const named = fit ? [ALL, ...tags] : [ALL, MANY];
    this.#keys = keys.flatMap(({ header, between }) => [header, named.join(between)]);
    this.#until = until;
    this.#maxAge = maxAge;
    const fresh = `max-age=${maxAge}, stale-while-revalidate=${WHILE_ASKING}, stale-if-error=${ON_ERROR}`;
    this.#usual = this.#with(fresh);
  }

  /** The headers as they are sent at `now`, names and values in turn; none where the page no longer holds. */
  at(now: number): readonly string[] {
    const left = Math.floor((this.#until - now) / 1000);
    if (left > this.#maxAge + ON_ERROR) return this.#usual;
    return left > 0 ? this.#with(`max-age=${Math.min(left, this.#maxAge)}`) : [];
  }

  /** What they take of memory, in bytes. */
  get bytes(): number {
    return this.#usual.reduce((sum, word) => sum + word.length, 0);
  }

  #with(fresh: string): string[] {
    return ["CDN-Cache-Control", fresh, "Surrogate-Control", fresh, ...this.#keys];
  }
}
