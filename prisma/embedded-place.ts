import { randomBytes } from "node:crypto";
import { chmod, chown, lstat, mkdir, readFile, realpath, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { CannotStart } from "./cannot-start";
import { serverOwner, type Owner } from "./embedded-owner";

/** Everything of one cluster of one checkout. Nothing of it is shared with another checkout. */
export type Place = {
  /** who runs the server; null for whoever runs this process */
  owner: Owner | null;
  dataFolder: string;
  socketFolder: string;
  /** the folder in which every process that uses the server leaves its name */
  usersFolder: string;
  lockFile: string;
  logFile: string;
  durable: boolean;
};

const SOCKET_NAME = ".s.PGSQL.5432";
/** sun_path holds 104 bytes on macOS and 108 on Linux, the closing zero included. */
const LONGEST_SOCKET_PATH = 103;
/** PostgreSQL refuses to run as root, and another user cannot reach a checkout under a closed home. */
const ROOTS_FOLDER = "/var/lib/newsroom";

/** Finds, and makes where they are missing, the folders of a cluster of this checkout. */
export async function placeFor(cluster: string): Promise<Place> {
  const keep = await keepFolder();
  const owner = serverOwner();
  const id = await checkoutId(keep);
  const home = owner === null ? keep : path.join(ROOTS_FOLDER, id);
  if (owner !== null) await ownedFolder(home, owner, 0o700);
  const socketFolder = await makeSocketFolder(home, `${id}-${cluster}`, cluster, owner);
  return {
    owner,
    socketFolder,
    dataFolder: path.join(home, cluster),
    usersFolder: path.join(keep, `${cluster}-users`),
    lockFile: path.join(keep, `${cluster}.lock`),
    logFile: path.join(keep, `${cluster}.log`),
    durable: cluster === "postgres",
  };
}

/** Makes a folder that belongs to the server's owner, whatever the umask of this process says. */
export async function ownedFolder(folder: string, owner: Owner | null, mode: number): Promise<void> {
  try {
    await mkdir(path.dirname(folder), { recursive: true, mode: 0o755 });
    await mkdir(folder, { recursive: true, mode });
    await chmod(folder, mode);
    if (owner !== null) await chown(folder, owner.uid, owner.gid);
  } catch (error) {
    throw new CannotStart(
      `The folder ${folder} cannot be made (${(error as NodeJS.ErrnoException).code ?? "?"}).`,
    );
  }
}

async function keepFolder(): Promise<string> {
  const keep = path.join(await realpath(path.join(import.meta.dirname, "..")), ".newsroom");
  await ownedFolder(keep, null, 0o700);
  return keep;
}

/**
 * The random name of this checkout. It stands beside the path it was given for, so that a copied
 * checkout takes a name of its own while a moved one keeps its name and with it its data.
 */
async function checkoutId(keep: string): Promise<string> {
  const file = path.join(keep, "id");
  const [id, givenFor] = await linesOf(file);
  if (id && givenFor === keep) return id;
  const isCopy =
    id !== undefined && givenFor !== undefined && (await linesOf(path.join(givenFor, "id")))[0] === id;
  const kept = id && !isCopy ? id : randomBytes(6).toString("hex");
  await writeFile(file, `${kept}\n${keep}\n`);
  return kept;
}

async function linesOf(file: string): Promise<string[]> {
  const text = await readFile(file, "utf8").catch(() => "");
  return text.split("\n").filter((line) => line !== "");
}

async function makeSocketFolder(
  home: string,
  longName: string,
  cluster: string,
  owner: Owner | null,
): Promise<string> {
  const beside = path.join(home, cluster === "postgres" ? "socket" : "socket-test");
  const fits = Buffer.byteLength(path.join(beside, SOCKET_NAME)) <= LONGEST_SOCKET_PATH;
  const folder = fits ? beside : path.join(await realpath(tmpdir()), `newsroom-${longName}`);
  await ownedFolder(folder, owner, 0o700);
  const { uid } = await lstat(folder);
  if (uid !== (owner?.uid ?? process.getuid?.())) {
    throw new CannotStart(`The folder ${folder} belongs to somebody else; remove it, or set DATABASE_URL.`);
  }
  return folder;
}
