import { CannotStart } from "./cannot-start";
import { connectedServer } from "./database-server";
import { nativeFolder } from "./embedded-binaries";
import { underLock } from "../bin/lock.mjs";
import { placeFor, type Place } from "./embedded-place";
import { initialise } from "./embedded-initdb";
import { startPostmaster, endPostmaster, livingPostmaster, type Watcher } from "./embedded-postmaster";
import { addUser, removeUser, hasOtherUsers } from "./embedded-users";
import { APP_ROLE, READER_ROLE } from "./logins";
import { Client } from "pg";

/** Newsrooms keep their words in the durable cluster; tests have one that trades safety for speed. */
export type ClusterName = "postgres" | "postgres-test";

export type OpenDatabase = { url: string; embedded: boolean; stop: () => Promise<void> };

/**
 * Gives this process its database: the one `DATABASE_URL` names, which must answer and be PostgreSQL 15
 * or later with UTF-8, or else the embedded server that belongs to this checkout.
 * `stop` gives it back: an external server is left as it is, the embedded one ends with its last user.
 *
 * @param tell is told, in a few words, what takes time
 * @throws CannotStart with a sentence for the owner
 */
export async function openDatabase(tell: (line: string) => void = () => undefined): Promise<OpenDatabase> {
  const external = process.env.DATABASE_URL?.trim();
  if (external) {
    await connectedServer(external);
    return { url: external, embedded: false, stop: () => Promise.resolve() };
  }
  const { url, stop } = await startEmbeddedPostgres({ cluster: "postgres", tell });
  return { url, embedded: true, stop };
}

/**
 * Starts this checkout's own PostgreSQL, or joins it when another living process already uses it.
 * It listens on a Unix socket only. The URL names the database `newsroom` and the user `newsroom`, who
 * is this cluster's superuser. What a killed process left behind is ended or swept away first.
 */
export async function startEmbeddedPostgres(options: {
  cluster: ClusterName;
  tell?: (line: string) => void;
}): Promise<{ url: string; stop: () => Promise<void> }> {
  const tell = options.tell ?? (() => undefined);
  const native = await nativeFolder(tell);
  const place = await placeFor(options.cluster);
  const watcher = await underLock(place.lockFile, () => joinOrStart(place, native, tell));
  return { url: databaseUrl(place, "newsroom"), stop: () => leave(place, watcher) };
}

async function joinOrStart(
  place: Place,
  native: string,
  tell: (line: string) => void,
): Promise<Watcher | null> {
  const inUse = await hasOtherUsers(place);
  if (inUse && livingPostmaster(place) !== null) {
    await addUser(place);
    return null;
  }
  // Without a living user a living server is an orphan: its owner was killed. It is ended, not trusted.
  await endPostmaster(place);
  await initialise(place, native, tell);
  const watcher = await startPostmaster(place, native);
  await addUser(place);
  await createDatabase(place);
  return watcher;
}

async function leave(place: Place, watcher: Watcher | null): Promise<void> {
  await underLock(place.lockFile, async () => {
    await removeUser(place);
    if (await hasOtherUsers(place)) watcher?.keepRunning();
    else await endPostmaster(place);
  });
}

async function createDatabase(place: Place): Promise<void> {
  const client = new Client({ connectionString: databaseUrl(place, "postgres") });
  await client.connect();
  try {
    const found = await client.query("SELECT 1 FROM pg_database WHERE datname = 'newsroom'");
    if (found.rowCount === 0) await client.query("CREATE DATABASE newsroom");
    for (const role of [APP_ROLE, READER_ROLE]) await makeLogin(client, role);
  } catch (error) {
    throw new CannotStart(`The embedded PostgreSQL refused to make its database: ${String(error)}.`);
  } finally {
    await client.end();
  }
}

/** A role that only borrowed the owner's login could give it back: whoever sends SQL can send RESET ROLE. */
async function makeLogin(client: Client, role: string): Promise<void> {
  const { rows } = await client.query<{ rolcanlogin: boolean }>(
    "SELECT rolcanlogin FROM pg_roles WHERE rolname = $1",
    [role],
  );
  if (rows[0]?.rolcanlogin) return;
  await client.query(`${rows[0] ? "ALTER" : "CREATE"} ROLE "${role}" LOGIN`);
}

function databaseUrl(place: Place, database: string): string {
  return `postgresql://newsroom@localhost/${database}?host=${encodeURIComponent(place.socketFolder)}&port=5432`;
}
