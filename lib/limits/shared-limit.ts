import { RateLimiterMemory, RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import type { Database } from "@/lib/database";
import type { Newsroom } from "@/lib/newsroom";
import { TooMany } from "@/lib/refusal";
import { LIMITS, type LimitName } from "./limits";

/** One more was counted: how many there are now; `until` where they are too many, and nothing may be done before. */
export type Taken = { count: number; until?: Date };

/**
 * A limit that holds for all instances together and survives a restart: it is counted in the table `rate_limits`. An
 * instance that has heard of a rest asks nobody again before its end, and while the database cannot be asked it
 * counts for itself.
 */
export class SharedLimit {
  readonly #limiter: RateLimiterPostgres;
  readonly #name: LimitName;

  constructor(db: Database, name: LimitName) {
    const { most: points, seconds: duration } = LIMITS[name];
    this.#name = name;
    this.#limiter = new RateLimiterPostgres({
      ...{ storeClient: asClient(db), storeType: "client", tableName: "rate_limits", tableCreated: true },
      ...{ keyPrefix: name, points, duration, inMemoryBlockOnConsumed: points + 1 },
      insuranceLimiter: new RateLimiterMemory({ keyPrefix: name, points, duration }),
      // The clockwork sees to it, for all limits.
      clearExpiredByTimeout: false,
    });
  }

  /** Counts one more before it is tried, so that those who try at the same time are all counted. */
  async take(key: string): Promise<Taken> {
    try {
      return { count: (await this.#limiter.consume(key)).consumedPoints };
    } catch (refused) {
      if (!(refused instanceof RateLimiterRes)) throw refused;
      return { count: refused.consumedPoints, until: inMilliseconds(refused.msBeforeNext) };
    }
  }

  /** Begins a rest as long as the limit's time. */
  async rest(key: string): Promise<Date> {
    const { seconds } = LIMITS[this.#name];
    await this.#limiter.block(key, seconds);
    return inMilliseconds(seconds * 1000);
  }

  /** What was counted turns out to be none of what is limited. */
  async giveBack(key: string): Promise<void> {
    await this.#limiter.reward(key);
  }

  /** Begins to count anew. */
  async forget(key: string): Promise<void> {
    await this.#limiter.delete(key);
  }
}

/** What is said where something rests: in how many minutes it may be tried again. */
export function restsFor(code: string, until: Date): TooMany {
  return new TooMany(code, { minutes: Math.max(1, Math.ceil((until.getTime() - Date.now()) / 60_000)) });
}

/** A limit of this name, one a process and database: what it knows of rests is worth keeping. */
export function sharedLimit(db: Database, name: LimitName): SharedLimit {
  const limits = theLimits();
  const ofDatabase = limits.get(db) ?? new Map<LimitName, SharedLimit>();
  limits.set(db, ofDatabase);
  const limit = ofDatabase.get(name) ?? new SharedLimit(db, name);
  ofDatabase.set(name, limit);
  return limit;
}

/** Under a name on `globalThis`, because Next bundles module instances of its own. */
function theLimits(): WeakMap<Database, Map<LimitName, SharedLimit>> {
  const holder = globalThis as unknown as Record<
    symbol,
    WeakMap<Database, Map<LimitName, SharedLimit>> | undefined
  >;
  return (holder[Symbol.for("newsroom.limits")] ??= new WeakMap());
}

/** Deletes what was counted in a time that ended an hour ago, on whichever instance's clock: it limits nothing any more. */
export async function forgetCounted({ db, clock }: Pick<Newsroom, "db" | "clock">): Promise<void> {
  const ended = BigInt(clock.now().getTime() - 60 * 60_000);
  await db.$executeRaw`DELETE FROM rate_limits WHERE expire < ${ended}`;
}

type Row = { points: number; expire: bigint | null };

/** The newsroom's own connections as the limiter asks them, so that it needs none of its own. */
function asClient(db: Database) {
  return {
    async query({ text, values = [] }: { text: string; values?: unknown[] }) {
      const given = values.map((value) => (isLarge(value) ? BigInt(value) : value));
      const found = await db.$queryRawUnsafe<Row[]>(text, ...given);
      const rows = found.map(({ points, expire }) => ({ points, expire: expire && Number(expire) }));
      return { rows, rowCount: rows.length };
    },
  };
}

/** An instant in milliseconds is more than PostgreSQL's integer holds. */
function isLarge(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) >= 2 ** 31;
}

function inMilliseconds(milliseconds: number): Date {
  return new Date(Date.now() + milliseconds);
}
