import type { IncomingMessage, ServerResponse } from "node:http";
import type { Answers } from "@/lib/expiries/asked-once";
import type { PageNotes } from "@/lib/web/notes";
import { sendForm, type Answer } from "./answer";
import type { Expiries, Expiry } from "./expiries";
import { Expired } from "./expired";
import { Following } from "./following";
import { Gatherings, type Gathering } from "./gatherings";
import { Keep } from "./keep";
import { pageKey, type PageKey } from "./key";
import { Pressed, type Form, type Packed } from "./pressed";
import { Renders, TooBusy, type Made } from "./renders";
import { Shared, type SharedTerms } from "./shared";

/** A page for readers, with what it said of itself. */
export type FinishedPage = { answer: Answer; notes: PageNotes };

type Options = {
  /** Has the page at a place rendered, "/en/valley?page=2", from these answers and new ones; fails where it cannot be read. */
  finish: (target: string, answers: Answers) => Promise<FinishedPage>;
  expiries: Expiries;
  /** What shared caches are told; undefined where nobody purges them. */
  shared: SharedTerms | undefined;
  /** How much memory pages may take, in bytes. */
  memory: number;
  /** How long kept pages are served without any word from the database, in milliseconds. */
  cutOff: number;
  /** How long a page may wait for its turn to be rendered, in milliseconds. */
  limit: number;
  now: () => number;
  /** Told of every kept page that a reader gets. */
  countRead?: ((place: string) => void) | undefined;
  log: (...line: unknown[]) => void;
};

/** A page as it can be kept elsewhere, with what it is made of and until when it holds. */
export type PackedPage = { key: PageKey; tags: string[]; validUntil: number; page: Packed };

/** What a press has done since it was opened; `pages` and `bytes` as they stand. */
export type PressCount = {
  pages: number;
  bytes: number;
  hits: number;
  misses: number;
  renders: number;
  stale: number;
  evicted: number;
};

/** Says to whom a page is made for when nobody waits for it any more. */
type WhenGone = (leave: () => void) => void;

/** Gives readers their pages: the kept ones at once, the others when they are rendered. */
export class Readers {
  readonly #options: Options;
  readonly #keep: Keep;
  readonly #expired = new Expired();
  readonly #renders: Renders<Pressed>;
  readonly #following: Following;
  readonly #gatherings = new Gatherings();
  readonly #counted = { hits: 0, misses: 0, renders: 0, stale: 0 };
  /** How often addresses have come to lead elsewhere. */
  #led = 0;
  /** Failures for which a stale page was served, each logged once and not with every reader. */
  readonly #toldOf = new WeakSet<object>();

  constructor(options: Options) {
    const { expiries, cutOff, log, now, limit } = options;
    this.#options = options;
    this.#keep = new Keep(options.memory);
    this.#renders = new Renders(this.#expired, { limit, now });
    const whenUnclear = () => this.#expireUnclear();
    this.#following = new Following(expiries, { cutOffLimit: cutOff, whenUnclear, log });
  }

  /** Sends the page that a reader got at this very address before; false where there is none, or it cannot be sent yet. */
  sendAtOnce(request: IncomingMessage, response: ServerResponse): boolean {
    const now = this.#options.now();
    const page = this.#keep.at(request.url ?? "", now);
    if (!page || this.#following.due(now) || this.#following.lost(now)) return false;
    const form = page.pressed.made(request.headers["accept-encoding"]);
    if (!form) return false;
    this.#counted.hits += 1;
    this.#countRead(page.key, form);
    sendForm(request, response, form, this.#shared(page.pressed, now));
    return true;
  }

  /** Sends the page that stands at this place of this query. Fails where there is none to send. */
  async send(request: IncomingMessage, response: ServerResponse, path: string, query: string): Promise<void> {
    const led = this.#led;
    const key = pageKey(path, query);
    const pressed = await this.#page(key, (leave) => whenGone(request, response, leave));
    if (!pressed) return;
    const form = await pressed.form(request.headers["accept-encoding"]);
    const now = this.#options.now();
    const kept = this.#keep.fresh(key, now);
    const isNew = kept?.pressed === pressed;
    if (isNew) {
      this.#keep.weigh(kept);
      if (led === this.#led) this.#keep.remember(request.url ?? "", kept);
    }
    this.#countRead(key, form);
    sendForm(request, response, form, isNew ? this.#shared(pressed, now) : []);
  }

  /** Has the page made unless it is kept. Fails where it cannot be made. */
  async makeAhead(path: string, query: string): Promise<void> {
    await this.#page(pageKey(path, query), () => undefined);
  }

  /** Every page that holds, as it can be kept elsewhere. */
  packed(): PackedPage[] {
    return this.#keep.all(this.#options.now()).flatMap(({ key, pressed, tags, validUntil }) => {
      const { packed } = pressed;
      return packed ? [{ key, tags: [...tags], validUntil, page: packed }] : [];
    });
  }

  /** Takes in pages that held when they were packed; whatever has changed since must be told before they are served. */
  unpack(pages: readonly PackedPage[]): void {
    for (const { key, tags, validUntil, page } of pages) {
      if (this.#options.now() < validUntil) this.#put(key, Pressed.unpack(page), tags, validUntil);
    }
  }

  expire({ tags, gone }: Expiry): void {
    this.#expired.expire([...tags, ...gone], gone);
    this.#keep.expire([...tags, ...gone], gone, this.#options.now());
  }

  /** What has changed is not known, so that no copy may be served again, not even for want of another. */
  expireAll(): void {
    this.#expired.expireAll();
    this.#keep.clear();
  }

  /** The editions may be others, and with them what stands at an address. */
  forgetTargets(): void {
    this.#led += 1;
    this.#keep.forgetTargets();
  }

  count(): PressCount {
    return { ...this.#keep.count(), ...this.#counted };
  }

  /** A schedule has become due that nobody could ask about. What it ends was announced by nobody, so nothing is taken for gone. */
  #expireUnclear(): void {
    this.#expired.expireAll();
    this.#keep.outdateAll(this.#options.now());
  }

  #put(key: PageKey, page: Pressed, tags: readonly string[], validUntil: number): void {
    const { shared } = this.#options;
    if (shared) page.shared = new Shared(shared, tags, validUntil);
    this.#keep.put(key, page, tags, validUntil);
  }

  #countRead({ target, boundless }: PageKey, { status }: Form): void {
    if (!boundless && status === 200) this.#options.countRead?.(target);
  }

  /** What shared caches are told of a page that holds: nothing while it is not known whether it still does. */
  #shared({ shared }: Pressed, now: number): readonly string[] {
    return shared && this.#following.cutOff() === undefined ? shared.at(now) : [];
  }

  async #page(key: PageKey, whenGone: WhenGone): Promise<Pressed | undefined> {
    const { now } = this.#options;
    const lost = this.#following.lost(now());
    if (lost) throw lost;
    // Also for a page that is not kept: it may be under way since before that instant.
    await this.#following.due(now());
    const kept = this.#keep.fresh(key, now());
    if (kept) this.#counted.hits += 1;
    if (kept) return kept.pressed;
    this.#counted.misses += 1;
    const cutOff = this.#following.cutOff();
    // Nothing can be rendered: nobody has to wait for that to be found out again.
    if (cutOff && this.#keep.stale(key, now())) return this.#standIn(key, cutOff);
    try {
      const wanted = { key: key.target, isKnown: this.#keep.knows(key), make: () => this.#make(key) };
      return await this.#renders.wait(wanted, whenGone);
    } catch (error) {
      // What could be made as it is now, if only somebody came to it, is not shown as it was.
      if (error instanceof TooBusy) throw error;
      return this.#standIn(key, error);
    }
  }

  async #make(key: PageKey): Promise<Made<Pressed>> {
    const begun = this.#expired.begin();
    try {
      this.#counted.renders += 1;
      const gathering = this.#gatherings.at(begun, this.#options.now());
      const { answer, notes } = await this.#finish(key.target, gathering);
      const tags = [...notes.tags];
      const page = new Pressed(answer);
      const isKept = mayBeKept(answer, tags);
      if (isKept) await page.pack();
      const isOutdated = this.#expired.hasSince(begun, tags);
      const validUntil = notes.validUntil?.getTime() ?? Infinity;
      const holds = !isOutdated && this.#options.now() < validUntil;
      if (isKept && holds) this.#put(key, page, tags, validUntil);
      else if (!isOutdated) this.#keep.remove(key);
      const isGone = this.#expired.hasGoneSince(begun, tags);
      return { page, upTo: isGone ? NOBODY : isOutdated ? begun : Infinity };
    } finally {
      this.#expired.end();
    }
  }

  /**
   * What changed by itself since the answers were gathered is rendered once more, from answers of its own; twice only
   * where two clocks disagree.
   */
  async #finish(target: string, { since, answers }: Gathering): Promise<FinishedPage> {
    const { finish, now } = this.#options;
    const page = await finish(target, answers);
    const turn = page.notes.validUntil?.getTime() ?? Infinity;
    return since < turn && turn <= now() ? finish(target, new Map()) : page;
  }

  /** The page as it was, while it cannot be rendered as it is. */
  #standIn(key: PageKey, error: unknown): Pressed {
    const now = this.#options.now();
    const stale = this.#keep.stale(key, now);
    if (!stale) throw this.#following.cutOff() ?? error;
    this.#counted.stale += 1;
    if (!(error instanceof Error) || !this.#toldOf.has(error)) {
      const seconds = Math.round((now - (stale.staleSince ?? now)) / 1000);
      const line = `${key.target} cannot be rendered; readers get the copy that expired ${seconds} s ago.`;
      this.#options.log(line, error);
    }
    if (error instanceof Error) this.#toldOf.add(error);
    return stale.pressed;
  }
}

/** Not even readers who came before it was gone. */
const NOBODY = -1;

/**
 * Calls `leave` when the reader has gone, or has been answered. A request behind others of its connection hears of the
 * end from the connection alone.
 */
function whenGone({ socket }: IncomingMessage, response: ServerResponse, leave: () => void): void {
  const gone = () => {
    response.off("close", gone);
    socket.off("close", gone);
    leave();
  };
  response.once("close", gone);
  socket.once("close", gone);
  if (socket.destroyed) gone();
}

/** Without a tag nobody could say when it changes. */
function mayBeKept({ status, headers }: Answer, tags: readonly string[]): boolean {
  const caching = headers["Cache-Control"];
  return status < 500 && tags.length > 0 && !/no-store|private/i.test(String(caching));
}
