import { readFile, readdir } from "node:fs/promises";
import path from "node:path";

export const PRISMA_FOLDER = import.meta.dirname;
export const MIGRATIONS_FOLDER = path.join(PRISMA_FOLDER, "migrations");
export const SCHEMA_FILE = path.join(PRISMA_FOLDER, "schema.prisma");
/** The schema as it was when the newest migration was written: the next one says what changed since. */
export const MIGRATED_SCHEMA_FILE = path.join(MIGRATIONS_FOLDER, "migrated-schema.prisma");

/** The committed migrations, oldest first, as the schema engine wants them. */
export async function readMigrations() {
  const names = await migrationNames();
  return {
    baseDir: MIGRATIONS_FOLDER,
    lockfile: {
      path: "./migration_lock.toml",
      content: await readFile(lockFile(), "utf8").catch(() => null),
    },
    shadowDbInitScript: "",
    migrationDirectories: await Promise.all(names.map(readMigration)),
  };
}

/** The folder names of the committed migrations, oldest first. */
export async function migrationNames(): Promise<string[]> {
  const entries = await readdir(MIGRATIONS_FOLDER, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

async function readMigration(name: string) {
  const value = await readFile(path.join(MIGRATIONS_FOLDER, name, "migration.sql"), "utf8");
  return { path: name, migrationFile: { path: "migration.sql", content: { tag: "ok" as const, value } } };
}

function lockFile(): string {
  return path.join(MIGRATIONS_FOLDER, "migration_lock.toml");
}
