import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient, type Prisma } from "@/prisma/generated/client";
import { databaseUrl, readerDatabaseUrl } from "./env";

export type Database = PrismaClient;
/** The database inside one transaction. */
export type Transaction = Prisma.TransactionClient;
/** What readers' queries are given: a connection that can see published views only. */
export type ReaderDatabase = Pick<
  PrismaClient,
  | "publicEdition"
  | "publicSection"
  | "publicPerson"
  | "publicProfile"
  | "publicTopic"
  | "publicPicture"
  | "publicStory"
  | "publicAddress"
  | "publicLogEntry"
  | "publicRevision"
  | "publicSetting"
  | "publicNextChange"
  | "publicDailyHead"
>;

/** The role that sees published views and nothing else; a migration makes it. */
const READER_ROLE = "newsroom_reader";

/** Every session speaks UTC: with another zone the driver would store another instant. */
const IN_UTC = "-c timezone=UTC";

/** The newsroom's own connection, one a process, shared between Next's modules and the server's. */
export function database(): Database {
  return shared("newsroom.database", () => connect(databaseUrl(), IN_UTC));
}

/** The readers' connection: the same database under a role that sees published views only. */
export function readerDatabase(): ReaderDatabase {
  return shared("newsroom.readers", () => {
    const own = readerDatabaseUrl();
    return own ? connect(own, IN_UTC) : connect(databaseUrl(), `${IN_UTC} -c role=${READER_ROLE}`);
  });
}

/** Closes whatever was opened. */
export async function closeDatabases(): Promise<void> {
  const holder = globalThis as unknown as Record<symbol, PrismaClient | undefined>;
  for (const name of ["newsroom.database", "newsroom.readers"]) {
    await holder[Symbol.for(name)]?.$disconnect();
    holder[Symbol.for(name)] = undefined;
  }
}

function connect(connectionString: string, options: string): PrismaClient {
  return new PrismaClient({ adapter: new PrismaPg({ connectionString, options, max: 10 }) });
}

function shared(name: string, make: () => PrismaClient): PrismaClient {
  const holder = globalThis as unknown as Record<symbol, PrismaClient | undefined>;
  const key = Symbol.for(name);
  return (holder[key] ??= make());
}
