import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeActor, makeChange, makeLive, makeNewsroom, publishable } from "@/prisma/factories";
import { databaseUrl } from "./env";
import { redactStory } from "./stories/redact";
import { updateStory } from "./stories/update";

const SECRET = "Ilsa Korven of Mill Lane";

let room: Awaited<ReturnType<typeof makeNewsroom>>;
let app: Client;

beforeAll(async () => {
  room = await makeNewsroom();
  app = new Client({ connectionString: databaseUrl() });
  await app.connect();
});
afterAll(() => app.end());

const ask = (sql: string) => app.query<Record<string, unknown>>(sql);

/** The tables of the newsroom on which its own role has this right, as the catalogue says. */
async function tablesWith(right: string): Promise<string[]> {
  const { rows } = await app.query<{ relname: string }>(
    `SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')
       AND has_table_privilege(oid, $1) ORDER BY relname`,
    [right],
  );
  return rows.map(({ relname }) => relname);
}

/** The tables whose rows a trigger keeps from being changed. */
async function keptByTrigger(): Promise<string[]> {
  const { rows } = await ask(
    `SELECT DISTINCT c.relname FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_proc p ON p.oid = t.tgfoid
     WHERE p.proname IN ('refuse_change', 'keep_front', 'keep_revision') ORDER BY 1`,
  );
  return rows.map(({ relname }) => String(relname));
}

describe("the newsroom's own role", () => {
  it("is a login that owns nothing, makes nothing and stands for nobody but readers", async () => {
    const { rows } = await ask(
      `SELECT session_user AS me, rolsuper OR rolcreaterole OR rolcreatedb OR rolbypassrls OR rolreplication AS more,
         has_schema_privilege('public', 'CREATE') AS makes,
         (SELECT count(*)::int FROM pg_class WHERE relowner = r.oid) + (SELECT count(*)::int FROM pg_proc WHERE proowner = r.oid) AS owns,
         ARRAY(SELECT o.rolname::text FROM pg_roles o WHERE o.oid <> r.oid AND pg_has_role(r.oid, o.oid, 'MEMBER')) AS of
       FROM pg_roles r WHERE rolname = current_user`,
    );
    const is = { me: "newsroom_app", more: false, makes: false, owns: 0, of: ["newsroom_reader"] };
    expect(rows).toEqual([is]);
  });

  it("reads and adds to every table, and changes none of those whose past a trigger keeps", async () => {
    const all = (await tablesWith("SELECT")).filter((name) => name !== "_prisma_migrations");
    expect(all.length).toBeGreaterThan(45);
    expect(await tablesWith("INSERT")).toEqual(all);
    const kept = await keptByTrigger();
    expect(kept).toEqual(["daily_heads", "fronts", "log_entries", "page_revisions", "revisions"]);
    expect(await tablesWith("UPDATE")).toEqual(all.filter((name) => !kept.includes(name)));
    // Of texts that were frozen and never went out a colleague may throw one away.
    expect(await tablesWith("DELETE")).toEqual(
      all.filter((name) => name === "revisions" || !kept.includes(name)),
    );
    for (const right of ["TRUNCATE", "REFERENCES", "TRIGGER"]) expect(await tablesWith(right)).toEqual([]);
    expect(all).not.toContain("_prisma_migrations");
  });

  it("is given tables that do not exist yet", async () => {
    const { rows } = await ask(
      `SELECT d.defaclobjtype AS of, a.privilege_type AS right FROM pg_default_acl d, aclexplode(d.defaclacl) a
       WHERE d.defaclnamespace = 'public'::regnamespace AND a.grantee = 'newsroom_app'::regrole ORDER BY 1, 2`,
    );
    const tables = ["DELETE", "INSERT", "SELECT", "UPDATE"].map((right) => ({ of: "r", right }));
    const sequences = ["SELECT", "USAGE"].map((right) => ({ of: "S", right }));
    expect(rows).toEqual(expect.arrayContaining([...tables, ...sequences, { of: "f", right: "EXECUTE" }]));
    expect(rows).toHaveLength(7);
  });

  it("switches no trigger off, rewrites no rule of the log and becomes nobody else", async () => {
    for (const way of [
      "ALTER TABLE log_entries DISABLE TRIGGER USER",
      "ALTER TABLE log_entries ADD COLUMN forged text",
      "DROP TRIGGER log_is_append_only ON log_entries",
      "CREATE TRIGGER forged BEFORE INSERT ON log_entries FOR EACH ROW EXECUTE FUNCTION refuse_change()",
      "CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'",
      "CREATE RULE forged AS ON INSERT TO log_entries DO INSTEAD NOTHING",
      "DROP TABLE log_entries",
      "CREATE TABLE forged (words text)",
      "SET session_replication_role = replica",
      "SET ROLE newsroom",
      "SET SESSION AUTHORIZATION newsroom",
      "SELECT open_to_app()",
      "COPY log_entries TO '/tmp/log'",
    ])
      await expect(ask(way), way).rejects.toThrow(/permission denied|must be (able to SET ROLE|owner)|owner/);
    await ask("RESET ROLE");
    // The database says so in a warning alone.
    await ask("GRANT DELETE ON log_entries TO newsroom_app");
    await expect(ask("DELETE FROM log_entries")).rejects.toThrow(/permission denied/);
  });

  it("empties the log by no table that hangs on it either", async () => {
    await ask("SET newsroom.may_truncate = 'yes'");
    for (const table of ["log_entries", "stories", "people", "editions"])
      await expect(ask(`TRUNCATE "${table}" CASCADE`)).rejects.toThrow(/permission denied/);
    await ask("RESET newsroom.may_truncate");
  });
});

describe("words that a redaction removed", () => {
  it("stand in no table and no view that the newsroom can read, and were there before", async () => {
    const editor = await makeActor(room.newsroom, "editor");
    const admin = await makeActor(room.newsroom, "admin");
    const text = (said: string) =>
      publishable({
        ...{ sectionId: room.section.id, slug: "removed", standfirst: `Of ${said}.` },
        body: { version: 1, blocks: [{ type: "paragraph", text: [{ text: `The court heard ${said}.` }] }] },
      });
    const change = async (before: Awaited<ReturnType<typeof makeLive>>, said: string, note: string) => {
      const next = { ...before, ...(await makeChange(room.newsroom, editor, before, text(said))) };
      await updateStory(room.newsroom, editor, { ...next, replaces: before.revisionId, note });
      return next;
    };
    const first = await makeLive(room.newsroom, editor, text("a witness"));
    const named = await change(first, SECRET, `It was ${SECRET}.`);
    await change(named, "a second witness", "The witness is not named.");
    const before = await placesOf("Korven");
    expect(before).toEqual(expect.arrayContaining(["revisions", "log_entries", "public_log_entries"]));
    await redactStory(room.newsroom, admin, {
      ...{ storyId: first.storyId, entries: [], passage: SECRET, reason: "Order 12 of the district court" },
    });
    expect(await placesOf("Korven")).toEqual([]);
  });
});

/** Every table and view in which a row, written out as text, holds this word; words for searching are written small. */
async function placesOf(word: string): Promise<string[]> {
  const { rows } = await ask(
    `SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p', 'v')
       AND has_table_privilege(oid, 'SELECT') ORDER BY 1`,
  );
  const found: string[] = [];
  for (const { relname } of rows) {
    const name = `"${String(relname)}"`;
    const { rowCount } = await app.query(`SELECT FROM ${name} t WHERE t::text ILIKE $1 LIMIT 1`, [
      `%${word}%`,
    ]);
    if (rowCount) found.push(String(relname));
  }
  return found;
}
