import { copyFile, mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { startEmbeddedPostgres } from "./embedded";
import { MIGRATED_SCHEMA_FILE, MIGRATIONS_FOLDER, SCHEMA_FILE } from "./migration-files";
import { withSchemaEngine } from "./schema-engine";

/**
 * The SQL that leads from one schema to another; empty when they agree. Hand-written parts of the
 * migrations (views, triggers, roles, search columns' indexes) are neither seen nor touched.
 *
 * @param url any PostgreSQL: the engine connects, though it only compares the two texts
 * @param from the older schema's text; null for an empty database
 */
export async function schemaDifference(url: string, from: string | null, to: string): Promise<string> {
  const before = from === null ? ({ tag: "empty" } as const) : schemaText(from);
  const filters = { externalTables: [], externalEnums: [] };
  const { stdout } = await withSchemaEngine(url, (engine) =>
    engine.diff({ from: before, to: schemaText(to), script: true, exitCode: null, filters }),
  );
  return stdout === null || stdout.startsWith("-- This is an empty migration") ? "" : stdout;
}

function schemaText(content: string) {
  return { tag: "schemaDatamodel" as const, files: [{ path: "schema.prisma", content }] };
}

/**
 * Writes the next migration: what has to happen to the database so that it follows schema.prisma.
 *
 * @param title a few words for the folder's name, such as "add topics"
 * @returns the new folder, or null when the schema has not changed since the last migration
 */
export async function writeMigration(url: string, title: string, now: Date): Promise<string | null> {
  const from = await readFile(MIGRATED_SCHEMA_FILE, "utf8").catch(() => null);
  const sql = await schemaDifference(url, from, await readFile(SCHEMA_FILE, "utf8"));
  if (sql === "") return null;
  const stamp = now.toISOString().replace(/\D/g, "").slice(0, 14);
  const folder = path.join(MIGRATIONS_FOLDER, `${stamp}_${title.toLowerCase().replace(/[^a-z0-9]+/g, "_")}`);
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, "migration.sql"), sql);
  await writeFile(path.join(MIGRATIONS_FOLDER, "migration_lock.toml"), 'provider = "postgresql"\n');
  await copyFile(SCHEMA_FILE, MIGRATED_SCHEMA_FILE);
  return folder;
}

if (process.argv[1] === import.meta.filename) {
  const title = process.argv.slice(2).join(" ");
  if (title === "") {
    console.error('Say in a few words what changes, for example: npm run migration -- "add topics"');
    process.exit(1);
  }
  const { url, stop } = await startEmbeddedPostgres({ cluster: "postgres-test" });
  const folder = await writeMigration(url, title, new Date()).finally(stop);
  console.log(folder ?? "The schema has not changed since the last migration.");
}
