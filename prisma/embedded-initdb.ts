import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { chmod, readFile, readdir, rename, rm } from "node:fs/promises";
import path from "node:path";
import { CannotStart } from "./cannot-start";
import { serverEnvironment } from "./embedded-owner";
import type { Place } from "./embedded-place";
import { ownedFolder } from "./embedded-place";

/** What the C library should take for letters. pg_trgm asks it, and plain "C" knows no Cyrillic. */
const CHARACTER_TYPES = ["C.UTF-8", "en_US.UTF-8", "C"];

/**
 * Makes the cluster's data folder unless it is there. The work is done in a folder beside it and then
 * renamed, so that a process killed half-way leaves no half-made cluster behind.
 */
export async function initialise(place: Place, native: string, tell: (line: string) => void): Promise<void> {
  await sweepUnfinished(place);
  if (existsSync(path.join(place.dataFolder, "PG_VERSION"))) return refuseOtherVersion(place, native);
  tell("making the database");
  const unfinished = `${place.dataFolder}.unfinished`;
  await ownedFolder(unfinished, place.owner, 0o700);
  await makeCluster(unfinished, place, native);
  await rename(unfinished, place.dataFolder);
  await chmod(place.dataFolder, 0o700);
}

async function makeCluster(folder: string, place: Place, native: string): Promise<void> {
  let output = "";
  for (const characters of CHARACTER_TYPES) {
    const result = await runInitdb(folder, characters, place, native);
    if (result.code === 0) return;
    output = result.output;
  }
  const lastLine = output.trim().split("\n").at(-1) ?? "no reason given";
  throw new CannotStart(`The embedded PostgreSQL could not make its data folder: ${lastLine}`);
}

function runInitdb(folder: string, characters: string, place: Place, native: string) {
  const parameters = [
    `--pgdata=${folder}`,
    "--username=newsroom",
    "--encoding=UTF8",
    "--locale-provider=builtin",
    "--builtin-locale=C.UTF-8",
    "--locale=C",
    `--lc-ctype=${characters}`,
    "--auth-local=trust",
    "--auth-host=reject",
    ...(place.durable ? [] : ["--no-sync"]),
  ];
  return new Promise<{ code: number | null; output: string }>((resolve, reject) => {
    const child = spawn(path.join(native, "bin", "initdb"), parameters, {
      ...place.owner,
      cwd: "/",
      env: serverEnvironment(),
      stdio: ["ignore", "pipe", "pipe"],
    });
    let output = "";
    child.stdout.on("data", (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on("data", (chunk: Buffer) => (output += chunk.toString()));
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, output }));
  });
}

async function refuseOtherVersion(place: Place, native: string): Promise<void> {
  const made = (await readFile(path.join(place.dataFolder, "PG_VERSION"), "utf8")).trim();
  const catalog = await readFile(path.join(native, "share", "postgresql", "postgres.bki"), "utf8").catch(
    () => "",
  );
  const runs = /PostgreSQL (\d+)/.exec(catalog.slice(0, 200))?.[1];
  if (runs === undefined || runs === made) return;
  throw new CannotStart(
    `The data in ${place.dataFolder} was made by PostgreSQL ${made} and cannot be read by version ${runs}; dump and restore it first.`,
  );
}

async function sweepUnfinished(place: Place): Promise<void> {
  const parent = path.dirname(place.dataFolder);
  const prefix = `${path.basename(place.dataFolder)}.unfinished`;
  for (const name of await readdir(parent)) {
    if (name === prefix) await rm(path.join(parent, name), { recursive: true, force: true });
  }
}
