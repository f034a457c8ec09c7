import type { Newsroom } from "@/lib/newsroom";
import { acknowledge } from "@/lib/instances/acknowledged";
import { sayAlive, type LivingInstance } from "@/lib/instances/instances";
import { askDatabase, type Moment } from "./ask-database";
import { Line } from "./line";
import { OneAtATime } from "./one-at-a-time";
import { newestSequence, readExpiries, type Expiry } from "./read-expiries";

export type FollowOptions = {
  /** A connection of the follower's own (`followerDatabase`), which gives up what hangs. */
  newsroom: Newsroom;
  /** Where the database calls from when something has changed. */
  databaseUrl: string;
  /** This server, as the others and the desk's proof know it. */
  instance: LivingInstance;
  expire: (expiry: Expiry) => void;
  /** What has changed up to this sequence is not known. */
  expireAll: (sequence: number) => void;
  log: (...line: unknown[]) => void;
};

/** How far a server had come: its sequence, when that expiry was written, and up to when it had asked what is due. */
export type Reached = { sequence: number; appliedAt: string; since: string };

/** Calls may be missed, so that it is looked this often whether there was one, in milliseconds. */
const LOOKS_EVERY = 1000;

/** How often a server says how far it has come though that has not changed, in milliseconds: its row may be a new one. */
const SAYS_SO_EVERY = 5000;

/** A process that has not looked for so long was stopped or suspended; meanwhile it may have been taken for dead. In milliseconds. */
const ASLEEP_AFTER = 20_000;

/** A schedule may be committed so long after its own instant, in milliseconds, at the very worst: an act is given up before. */
const WRITTEN_LATE = 10_000;

/** After a question about what is due that failed nobody asks for so long, in milliseconds. */
const BACK_OFF = 1000;

/**
 * Follows every change of what readers see, for one server: it hears the database's calls and looks for itself when none
 * comes, applies what was committed in order, and says how far it has come. It has the shape of a press' `Expiries`.
 */
export class Follower {
  readonly #options: FollowOptions;
  #sequence = 0;
  /** When the expiry was written that was applied last: after a failover another may bear its number. */
  #appliedAt: number | undefined;
  /** Up to when what is due has been asked, by the database's clock. */
  #since = new Date(0);
  #lookBack = false;
  /** When something will be due next, by the database's clock, and how far that is ahead of ours at the most. */
  #next: number | undefined;
  #ahead = 0;
  #ends: Moment["ends"] = [];
  #heardAt = 0;
  #silentSince: number | undefined;
  #isAsking = false;
  #askAgainAt = 0;
  readonly #looks = new OneAtATime(() => this.#catchUpOnce());
  #line: Line | undefined;
  #saidAt = -Infinity;
  #said = -1;
  #timer: NodeJS.Timeout | undefined;
  #stopped = false;

  constructor(options: FollowOptions) {
    this.#options = options;
  }

  /** The newest sequence that has been applied. */
  get sequence(): number {
    return this.#sequence;
  }

  /**
   * Begins with what readers' views show now; or where it had come to when pages were kept that are served again:
   * whatever changed since then has been told when this resolves. The server's row among the living is there before.
   * Fails where the database cannot be asked.
   */
  async open(from?: Reached): Promise<void> {
    const { newsroom, instance } = this.#options;
    await sayAlive(newsroom, instance);
    if (from) {
      this.#sequence = from.sequence;
      this.#appliedAt = Date.parse(from.appliedAt);
      this.#since = new Date(from.since);
      this.#lookBack = true;
    } else {
      this.#sequence = await newestSequence(newsroom);
      // What is due already stands in the views that pages will be made of.
      this.#since = (await askDatabase(newsroom, { since: FAR_AHEAD, applied: 0 })).now;
    }
    this.#heardAt = Date.now();
    await this.catchUp();
    const { databaseUrl, log } = this.#options;
    this.#line = new Line({ databaseUrl, look: (schedules) => this.#called(schedules), log });
    this.#timer = setTimeout(() => void this.#look(), LOOKS_EVERY);
  }

  /**
   * What must be waited for before a kept page may be served at `now`, by our clock: a schedule has become due, or this
   * process has slept. Undefined where there is nothing, and while that is being asked already.
   */
  due(now: number): Promise<void> | undefined {
    const isDue = this.#next !== undefined && now + this.#ahead >= this.#next;
    const hasSlept = now - this.#heardAt >= ASLEEP_AFTER && this.#silentSince === undefined;
    if ((!isDue && !hasSlept) || this.#isAsking || now < this.#askAgainAt) return undefined;
    this.#isAsking = true;
    return this.#askWhatIsDue(isDue);
  }

  /** Since when it has not been possible to look whether something has changed; undefined while it is. */
  cutOffSince(): number | undefined {
    return this.#silentSince;
  }

  /** How far it has come; undefined where that cannot be said so that this database could be told from another. */
  async reached(): Promise<Reached | undefined> {
    for (let looks = 0; looks < 3; looks += 1) {
      await this.catchUp();
      if (this.#appliedAt === undefined) continue;
      const appliedAt = new Date(this.#appliedAt).toISOString();
      return { sequence: this.#sequence, appliedAt, since: this.#since.toISOString() };
    }
    return undefined;
  }

  /** Applies whatever is committed when this is called. Fails where the database cannot be asked. */
  catchUp(): Promise<void> {
    return this.#looks.turn();
  }

  /** Follows no longer, and lets what is being applied finish. */
  async stop(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#timer);
    await this.#line?.stop();
    await this.#looks.settled();
  }

  async #catchUpOnce(): Promise<void> {
    if (this.#stopped) return;
    const { newsroom } = this.#options;
    const begun = Date.now();
    const lookBack = this.#lookBack;
    this.#lookBack = false;
    try {
      const since = lookBack ? new Date(this.#since.getTime() - WRITTEN_LATE) : this.#since;
      const moment = await askDatabase(newsroom, { since, applied: this.#sequence });
      this.#applyDue(moment);
      await this.#applyNew(moment);
      this.#heard(begun, moment.now);
    } catch (error) {
      this.#lookBack ||= lookBack;
      this.#lost(error);
      throw error;
    }
    await this.#sayHowFar();
  }

  #applyDue({ now, next, ends, tags, gone }: Moment): void {
    if (tags.length > 0) this.#apply({ sequence: this.#sequence, tags, gone });
    this.#since = now;
    this.#next = next?.getTime();
    this.#ends = ends;
  }

  /** The database does not answer: what was to be taken down by now is gone all the same. */
  #applyEnds(): void {
    const now = Date.now() + this.#ahead;
    const over = this.#ends.filter(({ at }) => Date.parse(at) <= now);
    const tags = over.map(({ tag }) => tag);
    if (tags.length > 0) this.#apply({ sequence: this.#sequence, tags, gone: tags });
    this.#ends = this.#ends.filter((end) => !over.includes(end));
  }

  async #applyNew({ newest, appliedAt }: Moment): Promise<void> {
    const at = appliedAt?.getTime();
    const isAnother = this.#appliedAt !== undefined && this.#appliedAt !== at;
    this.#appliedAt = at;
    if (newest === this.#sequence && !isAnother) return;
    const { sequence, expiries } = isAnother
      ? { sequence: newest, expiries: "everything" as const }
      : await readExpiries(this.#options.newsroom, this.#sequence);
    if (expiries === "everything") this.#options.expireAll(sequence);
    else for (const expiry of expiries) this.#apply(expiry);
    this.#sequence = sequence;
    this.#appliedAt = undefined;
  }

  #apply(expiry: Expiry): void {
    if (expiry.tags.includes(EVERYTHING)) this.#options.expireAll(expiry.sequence);
    else this.#options.expire(expiry);
  }

  /** The desk's proof waits for this. It is no reason not to serve what is known to hold. */
  async #sayHowFar(): Promise<void> {
    const { newsroom, instance, log } = this.#options;
    const now = Date.now();
    const sequence = this.#sequence;
    if (this.#stopped || (sequence === this.#said && now - this.#saidAt < SAYS_SO_EVERY)) return;
    try {
      await acknowledge(newsroom, instance, sequence);
      this.#said = sequence;
      this.#saidAt = now;
    } catch (error) {
      log("This server could not say up to what it has followed the changes; it will say so again.", error);
    }
  }

  async #askWhatIsDue(isDue: boolean): Promise<void> {
    try {
      // Whoever slept long wakes with connections that have died meanwhile: a fresh one is tried.
      await (isDue ? this.catchUp() : this.catchUp().catch(() => this.catchUp()));
    } catch (error) {
      this.#askAgainAt = Date.now() + BACK_OFF;
      this.#applyEnds();
      // Whoever only slept may go on with what is kept as long as it is cut off.
      if (isDue) throw error;
    } finally {
      this.#isAsking = false;
    }
  }

  /** The question may have taken any part of its time: what is due is asked for too early rather than too late. */
  #heard(begun: number, now: Date): void {
    this.#ahead = now.getTime() + 1 - begun;
    this.#heardAt = begun;
    if (this.#silentSince === undefined) return;
    this.#silentSince = undefined;
    this.#options.log("The database is heard again, and everything that was missed has been applied.");
  }

  #lost(error: unknown): void {
    if (this.#silentSince === undefined && !this.#stopped) {
      this.#options.log("The database cannot be heard; readers get what is kept.", error);
    }
    this.#silentSince ??= this.#heardAt;
  }

  async #look(): Promise<void> {
    await this.catchUp().catch(() => undefined);
    if (this.#stopped) return;
    this.#line?.mend(this.#sequence);
    this.#timer = setTimeout(() => void this.#look(), LOOKS_EVERY);
  }

  #called(schedules: boolean): void {
    this.#lookBack ||= schedules;
    void this.catchUp().catch(() => undefined);
  }
}

/** In place of tags: so much has changed that it is not told apart. */
const EVERYTHING = "*";

/** Nothing is due after it. */
const FAR_AHEAD = new Date("9999-01-01T00:00:00Z");
