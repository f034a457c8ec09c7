import { spawn, type ChildProcess } from "node:child_process";
import { readFileSync } from "node:fs";
import { open, readFile, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { Client } from "pg";
import { commandLineOf, identityOf } from "../bin/living.mjs";
import { CannotStart } from "./cannot-start";
import { serverEnvironment } from "./embedded-owner";
import type { Place } from "./embedded-place";

/** The small process between us and the server. It ends the server when we are gone, however we went. */
export type Watcher = { keepRunning: () => void };

/**
 * The shell waits for a line from us. Our death, a kill -9 included, closes the pipe, and then the server
 * is asked to shut down fast; the word "keep" leaves it to the processes that joined it.
 */
const WATCHER = `"$@" </dev/null & server=$!
read -r word
[ "$word" = keep ] || kill -INT $server 2>/dev/null
wait $server`;

/** In characters, which in this log are bytes. */
const LARGEST_LOG = 1_000_000;

/** Starts the server of a cluster and waits until it answers. The caller holds the cluster's lock. */
export async function startPostmaster(place: Place, native: string): Promise<Watcher> {
  const until = Date.now() + 60_000;
  for (;;) {
    await sweepStale(place);
    const logged = await rotateLog(place);
    const child = await spawnWatched(place, native);
    if (await answers(place, child)) return { keepRunning: () => child.stdin?.write("keep\n") };
    // After a kill -9 of the server alone its last children hold the shared memory for a moment.
    const log = (await readFile(place.logFile, "utf8")).slice(logged);
    if (!log.includes("pre-existing shared memory") || Date.now() > until) {
      throw new CannotStart(`The embedded PostgreSQL did not start: ${log.trim().split("\n").at(-1) ?? ""}`);
    }
    await pause(200);
  }
}

/** Ends the server of a cluster, if one lives, by a fast shutdown; after twenty seconds by an immediate one. */
export async function endPostmaster(place: Place): Promise<void> {
  const pid = livingPostmaster(place);
  if (pid === null) return;
  const identity = identityOf(pid);
  const gone = async (wait: number) => {
    for (let waited = 0; waited < wait && identityOf(pid) === identity; waited += 25) await pause(25);
    return identityOf(pid) !== identity;
  };
  for (const [signal, wait] of [
    ["SIGINT", 20_000],
    ["SIGQUIT", 5_000],
    ["SIGKILL", 5_000],
  ] as const) {
    process.kill(pid, signal);
    if (await gone(wait)) return;
  }
}

/** The process number of the living server on this data folder, null when there is none. */
export function livingPostmaster(place: Place): number | null {
  try {
    const pid = Number(readFileSync(path.join(place.dataFolder, "postmaster.pid"), "utf8").split("\n")[0]);
    // The number may since have gone to a stranger: only a server on exactly this folder counts.
    return commandLineOf(pid).includes(`-D ${place.dataFolder} `) ? pid : null;
  } catch {
    return null;
  }
}

async function spawnWatched(place: Place, native: string): Promise<ChildProcess> {
  const log = await open(place.logFile, "a");
  // Detached, so that Ctrl-C in the terminal reaches only us and the server is ended in order.
  const child = spawn("/bin/sh", ["-c", WATCHER, "sh", ...commandOf(place, native)], {
    ...place.owner,
    cwd: "/",
    detached: true,
    env: serverEnvironment(),
    stdio: ["pipe", log.fd, log.fd],
  });
  child.on("error", () => undefined);
  child.stdin?.on("error", () => undefined);
  // Neither may keep a process alive that has nothing more to do.
  child.unref();
  (child.stdin as unknown as { unref: () => void }).unref();
  await log.close();
  return child;
}

function commandOf(place: Place, native: string): string[] {
  const settings = {
    listen_addresses: "",
    unix_socket_directories: place.socketFolder,
    unix_socket_permissions: "0700",
    port: "5432",
    timezone: "UTC",
    log_timezone: "UTC",
    max_connections: "100",
    max_wal_size: "256MB",
    ...(place.durable ? {} : { fsync: "off", synchronous_commit: "off", full_page_writes: "off" }),
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  return [path.join(native, "bin", "postgres"), "-D", place.dataFolder, ...flags];
}

async function answers(place: Place, child: ChildProcess): Promise<boolean> {
  let ended = false;
  child.on("exit", () => (ended = true));
  child.on("error", () => (ended = true));
  for (const until = Date.now() + 60_000; !ended && Date.now() < until; await pause(25)) {
    const client = new Client({
      host: place.socketFolder,
      port: 5432,
      user: "newsroom",
      database: "postgres",
    });
    try {
      await client.connect();
      await client.end();
      return true;
    } catch {
      // Not yet: the socket appears first and answers when recovery is done.
    }
  }
  return false;
}

/** Removes what a killed server left, once it is certain that no server runs on this data folder. */
async function sweepStale(place: Place): Promise<void> {
  if (livingPostmaster(place) !== null) return;
  await rm(path.join(place.dataFolder, "postmaster.pid"), { force: true });
  await rm(path.join(place.socketFolder, ".s.PGSQL.5432.lock"), { force: true });
}

/** Keeps the log of earlier runs, which may tell of a crash, without letting it grow for ever. */
async function rotateLog(place: Place): Promise<number> {
  const size = await stat(place.logFile).then(
    (found) => found.size,
    () => 0,
  );
  if (size < LARGEST_LOG) return size;
  await rename(place.logFile, `${place.logFile}.old`);
  return 0;
}
