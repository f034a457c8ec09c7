import { PrismaPg } from "@prisma/adapter-pg";
import type { PoolConfig } from "pg";
import { Prisma, PrismaClient } from "@/prisma/generated/client";
import { databaseUrl, readerDatabaseUrl } from "./env";
import { askedOnce } from "./expiries/asked-once";
import { statementNames } from "./statements";

export type Database = PrismaClient;
/** The database inside one transaction. */
export type Transaction = Prisma.TransactionClient;
/** What readers' queries are given: a connection that can see published views only. */
export type ReaderDatabase = Pick<
  PrismaClient,
  | "$queryRaw"
  | "publicEdition"
  | "publicSection"
  | "publicPerson"
  | "publicProfile"
  | "publicTopic"
  | "publicSeries"
  | "publicPicture"
  | "publicLostPicture"
  | "publicPastPicture"
  | "publicStory"
  | "publicAddress"
  | "publicLogEntry"
  | "publicRevision"
  | "publicSetting"
  | "publicDailyHead"
  | "publicFront"
  | "publicPage"
>;

/** The role that sees published views and nothing else; a migration makes it. */
const READER_ROLE = "newsroom_reader";

/** Every session speaks UTC: with another zone the driver would store another instant. */
const IN_UTC = "-c timezone=UTC";

const POOL: PoolConfig = { max: 10 };

/**
 * What readers' questions need. Whatever they ask for stands in few places, mostly in memory: going there costs little.
 * There is room to count many finds without a file. What takes longer than a reader waits gives its connection back. A word is near when it is this like, from 0 to 1: two letters of a
 * name exchanged.
 */
export const FOR_READERS =
  "-c random_page_cost=1.1 -c work_mem=16MB -c pg_trgm.word_similarity_threshold=0.35 -c statement_timeout=20s";

/** The newsroom's own connection, one a process, shared between Next's modules and the server's. */
export function database(): Database {
  return shared("newsroom.database", () => connect(databaseUrl(), IN_UTC));
}

/** The readers' connection: the same database under a role that sees published views only. */
export function readerDatabase(): ReaderDatabase {
  return shared("newsroom.readers", () => {
    const own = readerDatabaseUrl();
    const options = `${IN_UTC} ${FOR_READERS}`;
    // Views over views take longer to plan than to read.
    const statements = { statementNameGenerator: statementNames() };
    const db = own
      ? connect(own, options, POOL, statements)
      : connect(databaseUrl(), `${options} -c role=${READER_ROLE}`, POOL, statements);
    return askedOnce(db);
  });
}

/** What takes longer than this is taken for a connection that nobody answers on, in milliseconds. */
const FOLLOWER_WAITS = 4_000;

/**
 * A connection apart, for whoever must notice within seconds that the database cannot be heard: it waits for nobody
 * else's questions, and one that hangs is given up and replaced. Whoever opens it closes it with `$disconnect`.
 */
export function followerDatabase(): Database {
  return connect(databaseUrl(), IN_UTC, {
    max: 2,
    query_timeout: FOLLOWER_WAITS,
    connectionTimeoutMillis: FOLLOWER_WAITS,
    keepAlive: true,
  });
}

/** Whether a transaction was given up because it and another waited for each other; it may simply be done again. */
export function isDeadlock(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2034";
}

/** Closes whatever was opened. */
export async function closeDatabases(): Promise<void> {
  const holder = globalThis as unknown as Record<symbol, PrismaClient | undefined>;
  for (const name of ["newsroom.database", "newsroom.readers"]) {
    await holder[Symbol.for(name)]?.$disconnect();
    holder[Symbol.for(name)] = undefined;
  }
}

function connect(
  url: string,
  options: string,
  pool: PoolConfig = POOL,
  statements: ConstructorParameters<typeof PrismaPg>[1] = {},
): PrismaClient {
  return new PrismaClient({ adapter: new PrismaPg({ ...connectionOf(url, options), ...pool }, statements) });
}

/** What the URL says of the session stands beside ours: the driver would take either the one or the other. */
function connectionOf(url: string, options: string): PoolConfig {
  if (!URL.canParse(url)) return { connectionString: url, options };
  const parsed = new URL(url);
  const given = parsed.searchParams.get("options");
  parsed.searchParams.delete("options");
  return { connectionString: parsed.href, options: [given, options].filter(Boolean).join(" ") };
}

function shared(name: string, make: () => PrismaClient): PrismaClient {
  const holder = globalThis as unknown as Record<symbol, PrismaClient | undefined>;
  const key = Symbol.for(name);
  return (holder[key] ??= make());
}
