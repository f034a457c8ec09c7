import { randomBytes } from "node:crypto";
import { readFileSync, readlinkSync } from "node:fs";
import { access, mkdir, open, opendir, readFile, readdir, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import type { MediaStore } from "./store";

/**
 * Keeps pictures in a folder of this machine, or of a disk that several servers share.
 *
 * @param root the folder; it is made with the first file
 */
export function folderStore(root: string): MediaStore {
  const at = (name: string) => path.join(root, ...name.split("/"));
  return {
    async put(name, bytes) {
      const target = at(name);
      const folder = path.dirname(target);
      await mkdir(path.join(root, DRAFTS), { recursive: true });
      await mkdir(folder, { recursive: true });
      // Written where nobody asks for it, so that no half file ever stands under the right name.
      const draft = path.join(root, DRAFTS, `${draftsOfThisProcess()}${randomBytes(6).toString("hex")}`);
      try {
        await writeSafely(draft, bytes);
        await rename(draft, target);
        await syncFolder(folder);
      } catch (error) {
        await rm(draft, { force: true });
        throw error;
      }
    },
    get: (name) => readFile(at(name)).catch(noneWhereMissing),
    has: (name) =>
      access(at(name)).then(
        () => true,
        () => false,
      ),
    remove: (name) => rm(at(name), { force: true }),
    async *list(beginning) {
      const folder = beginning.slice(0, beginning.lastIndexOf("/") + 1);
      const entries = await opendir(path.join(root, folder)).catch(noneWhereMissing);
      for await (const entry of entries ?? []) {
        const name = `${folder}${entry.name}`;
        if (entry.isFile() && name.startsWith(beginning)) yield name;
      }
    },
    async tidy(now) {
      const drafts = path.join(root, DRAFTS);
      let count = 0;
      for (const draft of (await readdir(drafts).catch(noneWhereMissing)) ?? []) {
        const written = await stat(path.join(drafts, draft)).catch(noneWhereMissing);
        if (!written) continue;
        const isOld = now.getTime() - written.mtimeMs > LONGEST_WRITE;
        if (!isOld && !isAbandoned(draft)) continue;
        await rm(path.join(drafts, draft), { force: true });
        count += 1;
      }
      return count;
    },
  };
}

/** Where files stand while they are being written. */
const DRAFTS = "drafts";

/** Nothing takes longer to write, in milliseconds: what has not changed for so long is written by nobody. */
const LONGEST_WRITE = 3_600_000;

/** One run of this program; under the same number another may have written before. */
const RUN = randomBytes(6).toString("hex");

/**
 * Where a process number means what it means here: this machine since it was started, and in it this namespace of
 * processes, of which every container has its own (proc(5), pid_namespaces(7)). A name of the machine says neither.
 * Empty where the system does not tell: a draft's age alone counts then.
 */
const NUMBERED_BY = numberedBy();

function numberedBy(): string {
  try {
    const boot = readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
    const [namespace] = /\d+/.exec(readlinkSync("/proc/self/ns/pid")) ?? [];
    return namespace ? `${boot}.${namespace}` : "";
  } catch {
    return "";
  }
}

/** What the names of drafts begin with that this process writes: what numbers it, its number, its run. */
function draftsOfThisProcess(): string {
  return `${NUMBERED_BY}~${process.pid}~${RUN}~`;
}

/** Whether the process that wrote a draft lives no more, as far as can be told here. */
function isAbandoned(draft: string): boolean {
  const [numberedBy, pid, run] = draft.split("~");
  if (!NUMBERED_BY || numberedBy !== NUMBERED_BY || run === RUN) return false;
  return Number(pid) === process.pid || !isAlive(Number(pid));
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

async function writeSafely(file: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(file, "wx");
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Without it, a file's new name may be forgotten when the power fails. Some systems cannot, and need not. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r").catch(() => null);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}

function noneWhereMissing(error: NodeJS.ErrnoException): null {
  if (error.code === "ENOENT" || error.code === "ENOTDIR") return null;
  throw error;
}
