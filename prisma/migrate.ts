import { Client } from "pg";
import { CannotStart } from "./cannot-start";
import { readMigrations } from "./migration-files";
import { withSchemaEngine } from "./schema-engine";

/** Any number that no other program takes as an advisory lock in this database. */
const MIGRATION_LOCK = 7_203_151_116;

/**
 * Brings a database to the newest committed migration. Any number of instances may call this at once:
 * one applies, the others wait and find nothing left to do. Keeps Prisma's own `_prisma_migrations`
 * table, so that `prisma migrate deploy` stays interchangeable.
 *
 * @returns the names of the migrations it applied, in their order
 * @throws CannotStart naming the migration that could not be applied
 */
export async function migrate(url: string): Promise<string[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query("SELECT pg_advisory_lock($1)", [MIGRATION_LOCK]);
    const migrations = await readMigrations();
    const names = migrations.migrationDirectories.map((directory) => directory.path);
    // Loading the engine costs more than the rest of a start together, and mostly nothing is left to do.
    if (await allApplied(client, names)) return [];
    return await apply(url, migrations);
  } finally {
    await client.end();
  }
}

async function apply(
  url: string,
  migrationsList: Awaited<ReturnType<typeof readMigrations>>,
): Promise<string[]> {
  const filters = { externalTables: [], externalEnums: [] };
  try {
    const applied = await withSchemaEngine(url, (engine) =>
      engine.applyMigrations({ migrationsList, filters }),
    );
    return applied.appliedMigrationNames;
  } catch (error) {
    throw new CannotStart(`The database could not be migrated: ${sentenceOf(error)}`);
  }
}

async function allApplied(client: Client, names: string[]): Promise<boolean> {
  const table = await client.query("SELECT to_regclass('_prisma_migrations') IS NOT NULL AS exists");
  if (!(table.rows[0] as { exists: boolean }).exists) return false;
  const { rows } = await client.query<{ migration_name: string; finished: boolean }>(
    "SELECT migration_name, finished_at IS NOT NULL AS finished FROM _prisma_migrations WHERE rolled_back_at IS NULL",
  );
  const finished = new Set(rows.filter((row) => row.finished).map((row) => row.migration_name));
  return rows.every((row) => row.finished) && names.every((name) => finished.has(name));
}

/** The engine answers with a JSON envelope around a text of several lines. */
function sentenceOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text.replace(/\s*\n\s*/g, " ").trim();
}
