import { readFile } from "node:fs/promises";
import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { MIGRATED_SCHEMA_FILE, SCHEMA_FILE, migrationNames } from "./migration-files";
import { migrate } from "./migrate";
import { schemaDifference } from "./migration-new";
import { createDatabase, dropDatabase, urlOf } from "./test-database";

const { url, template } = inject("testServer");
const drawn = template.replace("template", "drawn");

/** Tables that the schema does not name: triggers keep them, and what asks them is written by hand (decisions 24 and 32). */
const KEPT_BY_HAND = ["changes_under_way", "list_entries", "named_in_public", "search_documents"]
  .map((name) => `'${name}'`)
  .join();

/** What the schema promises of a database: each query lists one kind of thing by name and shape. */
const QUERIES = {
  columns: `SELECT table_name, column_name, data_type, udt_name, is_nullable, column_default,
              character_maximum_length, datetime_precision
            FROM information_schema.columns JOIN information_schema.tables USING (table_schema, table_name)
            WHERE table_schema = 'public' AND table_type = 'BASE TABLE'
              AND table_name NOT IN ('_prisma_migrations', ${KEPT_BY_HAND})`,
  enums: `SELECT typname, enumlabel, enumsortorder FROM pg_enum JOIN pg_type ON pg_type.oid = enumtypid`,
  indexes: `SELECT indexdef FROM pg_indexes WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'`,
  references: `SELECT conrelid::regclass::text AS of, conname, pg_get_constraintdef(oid) AS says
               FROM pg_constraint WHERE contype = 'f'`,
};

beforeAll(async () => {
  await createDatabase(url, drawn);
  const sql = await schemaDifference(url, null, await readFile(SCHEMA_FILE, "utf8"));
  await ask(drawn, sql);
});
afterAll(() => dropDatabase(url, drawn));

describe("the committed migrations and schema.prisma", () => {
  it("name the same tables, columns and types", async () => {
    expect(await rowsOf(template, "columns")).toEqual(await rowsOf(drawn, "columns"));
    expect(await rowsOf(template, "enums")).toEqual(await rowsOf(drawn, "enums"));
  });

  it("agree on every index and reference the schema names, while migrations may add more by hand", async () => {
    for (const kind of ["indexes", "references"] as const) {
      const promised = await rowsOf(drawn, kind);
      expect(promised).not.toEqual([]);
      expect(await rowsOf(template, kind)).toEqual(expect.arrayContaining(promised));
    }
  });

  it("leave nothing over that the next migration would have to say", async () => {
    const [migrated, schema] = await Promise.all(
      [MIGRATED_SCHEMA_FILE, SCHEMA_FILE].map((file) => readFile(file, "utf8")),
    );
    // When this fails: npm run migration -- "what changes"
    expect(await schemaDifference(url, migrated ?? "", schema ?? "")).toBe("");
  });
});

describe("migrating", () => {
  it("applies each migration once, however many instances start together", async () => {
    const name = template.replace("template", "together");
    await createDatabase(url, name);
    const applied = await Promise.all([1, 2, 3].map(() => migrate(urlOf(url, name))));
    expect(applied.flat()).toEqual(await migrationNames());
    expect(await migrate(urlOf(url, name))).toEqual([]);
    await dropDatabase(url, name);
  });
});

async function rowsOf(database: string, kind: keyof typeof QUERIES): Promise<string[]> {
  return (await ask(database, QUERIES[kind])).map((row) => JSON.stringify(row)).sort();
}

async function ask(database: string, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: urlOf(url, database) });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}
