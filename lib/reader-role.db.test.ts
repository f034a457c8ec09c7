import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeActedPaper } from "@/lib/web/every-act-for-tests";
import { readEveryPage } from "@/lib/web/every-page-for-tests";
import { questionsOf } from "@/prisma/asked-for-tests";
import { makeDraft, makePictureRow } from "@/prisma/factories";
import { database, readerDatabase, type Database } from "./database";
import { readerDatabaseUrl } from "./env";
import { scheduleStory } from "./stories/schedule";

/** Words that stand in a text, a note, a log or an address which no reader is shown. */
const SECRET = "Ilsa Korven of Mill Lane";

/** What readers are given beside their views: the roots that search needs and the programs of those views. */
type Right = { what: string; name: string };

let paper: Awaited<ReturnType<typeof makeActedPaper>>;
let readers: Client;

beforeAll(async () => {
  paper = await makeActedPaper();
  const { acts, newsroom } = paper;
  await acts.publish("one");
  await acts.draft("hidden");
  await scheduleTomorrow();
  await acts.publish("gone");
  await acts.kill("gone");
  await acts.publish("away");
  await acts.unpublish("away");
  const { db } = newsroom;
  await db.workingCopy.updateMany({ data: { headline: SECRET } });
  await db.story.updateMany({ data: { internalNotes: SECRET } });
  await makePictureRow(newsroom, { caption: SECRET });
  readers = new Client({ connectionString: readerDatabaseUrl() ?? "" });
  await readers.connect();
});
afterAll(() => readers.end());

async function scheduleTomorrow(): Promise<void> {
  const { newsroom, editor, text } = paper;
  const draft = await makeDraft(newsroom, editor, text("later"));
  const at = new Date(Date.now() + 86_400_000);
  await scheduleStory(newsroom, editor, { ...draft, kind: "publish", replaces: null, at });
}

/** Every relation and sequence of the database on which the reader has a right, as its catalogue says. */
async function rightsOfReader(): Promise<Right[]> {
  const { rows } = await readers.query<Right>(`
    SELECT c.relkind::text || ' ' || r.privilege AS what, n.nspname || '.' || c.relname AS name
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace,
      unnest(ARRAY['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'REFERENCES', 'TRIGGER']) AS r(privilege)
    WHERE n.nspname NOT IN ('pg_catalog', 'information_schema') AND n.nspname NOT LIKE 'pg_t%'
      AND CASE WHEN c.relkind = 'S' THEN r.privilege IN ('SELECT', 'UPDATE') AND has_sequence_privilege(c.oid, r.privilege)
               WHEN c.relkind IN ('r', 'p', 'v', 'm', 'f') THEN has_table_privilege(c.oid, r.privilege)
                 OR r.privilege IN ('SELECT', 'INSERT', 'UPDATE', 'REFERENCES') AND has_any_column_privilege(c.oid, r.privilege)
               ELSE false END
    ORDER BY 2, 1`);
  return rows;
}

describe("readers' role", () => {
  it("is a login of its own, which nothing else stands behind", async () => {
    const { rows } = await readers.query(
      `SELECT current_user AS me, session_user AS also, rolsuper, rolcreaterole, rolcreatedb, rolbypassrls, rolreplication,
         ARRAY(SELECT r.rolname::text FROM pg_roles r WHERE r.rolname <> current_user AND pg_has_role(current_user, r.oid, 'MEMBER')) AS of
       FROM pg_roles WHERE rolname = current_user`,
    );
    const nothing = { rolsuper: false, rolcreaterole: false, rolcreatedb: false, rolbypassrls: false };
    const me = { me: "newsroom_reader", also: "newsroom_reader", of: [] };
    expect(rows).toEqual([{ ...me, ...nothing, rolreplication: false }]);
  });

  it("may read the published views and do nothing to anything, of all that the catalogue knows", async () => {
    const rights = await rightsOfReader();
    expect(rights.length).toBeGreaterThan(15);
    for (const { what, name } of rights)
      expect(`${what} ${name}`).toMatch(/^v SELECT public\.public_[a-z_]+$/);
  });

  it("makes nothing, in no schema", async () => {
    const { rows } = await readers.query<{ nspname: string }>(
      `SELECT nspname FROM pg_namespace WHERE nspname NOT LIKE 'pg_t%' AND has_schema_privilege(oid, 'CREATE')`,
    );
    expect(rows).toEqual([]);
    await expect(readers.query("CREATE TABLE taken (words text)")).rejects.toThrow(/permission denied/);
  });

  it("calls no function that changes anything, and borrows somebody's rights in none but those that its views are made of", async () => {
    const { rows } = await readers.query<{ name: string; changes: boolean; inView: boolean }>(`
      WITH RECURSIVE made AS (
        SELECT w.ev_class AS view, d.refclassid, d.refobjid FROM pg_depend d JOIN pg_rewrite w ON w.oid = d.objid
        WHERE d.classid = 'pg_rewrite'::regclass
      ), behind AS (
        SELECT m.* FROM made m JOIN pg_class v ON v.oid = m.view WHERE v.relname LIKE 'public\\_%'
        UNION SELECT m.* FROM behind b JOIN made m ON b.refclassid = 'pg_class'::regclass AND m.view = b.refobjid
      )
      SELECT p.oid::regprocedure::text AS name, p.provolatile = 'v' AS changes,
        EXISTS (SELECT FROM behind b WHERE b.refclassid = 'pg_proc'::regclass AND b.refobjid = p.oid) AS "inView"
      FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
      WHERE n.nspname NOT IN ('pg_catalog', 'information_schema') AND has_function_privilege(p.oid, 'EXECUTE')
        AND NOT EXISTS (SELECT FROM pg_depend e WHERE e.classid = 'pg_proc'::regclass AND e.objid = p.oid AND e.deptype = 'e')
        AND (p.prosecdef OR p.provolatile = 'v')`);
    expect(rows.length).toBeGreaterThan(0);
    for (const one of rows) expect(one).toEqual({ name: one.name, changes: false, inView: true });
  });
});

describe("a page that is broken on purpose", () => {
  const ask = (sql: string) => readers.query<Record<string, unknown>>(sql);

  it("gets nothing unpublished from whatever it may read, though it asks for all of it", async () => {
    const hidden = ["hidden", "later"].map((slug) => `Headline of ${slug}`);
    const left = ["gone", "away"].map((slug) => `Headline of ${slug}`);
    const views = new Set((await rightsOfReader()).map(({ name }) => name));
    const everything: unknown[] = [];
    for (const view of views) everything.push((await ask(`SELECT * FROM ${view}`)).rows);
    const bytes = JSON.stringify(everything);
    expect(bytes).toContain("Headline of one");
    for (const words of [SECRET, ...hidden, ...left, "@newsroom.example", "$argon2"])
      expect(bytes.replaceAll("desk@newsroom.example", ""), words).not.toContain(words);
  });

  it("is refused each table that stands behind what it asks for", async () => {
    const { rows } = await ask(
      "SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p', 'v') AND relname NOT LIKE 'public\\_%'",
    );
    expect(rows.length).toBeGreaterThan(40);
    for (const { relname } of rows)
      await expect(ask(`SELECT * FROM "${String(relname)}"`), String(relname)).rejects.toThrow(
        /permission denied/,
      );
  });

  it("is refused every question of every page, once that asks a table where it asked a view", async () => {
    const questions = await questionsOf(() =>
      readEveryPage(paper.newsroom, ["one", "hidden", "gone"], false),
    );
    const tables = await tablesBehindViews(paper.newsroom.db);
    const broken = questions
      .map(({ text, values }) => ({ text, values, rewritten: withoutViews(text, tables) }))
      .filter(({ text, rewritten }) => rewritten !== text);
    expect(broken.length).toBeGreaterThan(50);
    for (const { values, rewritten } of broken)
      await expect(readers.query(rewritten, values), rewritten).rejects.toThrow(
        /permission denied|does not exist/,
      );
  });

  it("cannot become somebody else: there is no role to take and none to go back to", async () => {
    for (const way of ["SET ROLE newsroom", "SET ROLE newsroom_app", "SET SESSION AUTHORIZATION newsroom"])
      await expect(ask(way), way).rejects.toThrow(/permission denied/);
    for (const way of [
      "RESET ROLE",
      "RESET SESSION AUTHORIZATION",
      "SELECT set_config('role', 'none', false)",
    ]) {
      await ask(way);
      await expect(ask("SELECT * FROM stories"), way).rejects.toThrow(/permission denied/);
    }
  });

  it("cannot look ahead, read a file or run a program", async () => {
    await ask("SET newsroom.now = '2999-01-01'");
    expect((await ask("SELECT newsroom_now() <= now() + interval '1 second' AS now")).rows).toEqual([
      { now: true },
    ]);
    await ask("RESET newsroom.now");
    for (const way of [
      "SELECT pg_read_file('/etc/passwd')",
      "COPY (SELECT 1) TO PROGRAM 'true'",
      "SELECT lo_import('/etc/passwd')",
      "CREATE EXTENSION dblink",
      "SELECT redact_story(1, '{}')",
      "SELECT open_to_app()",
      "SELECT expire_for_readers(ARRAY['*'])",
    ])
      await expect(ask(way), way).rejects.toThrow(/permission denied/);
  });

  it("gets nothing by the newsroom's own client either, which readers' connection is", async () => {
    const broken = readerDatabase() as unknown as Database;
    await expect(broken.story.findMany({ where: { publicState: "neverPublished" } })).rejects.toThrow(
      /denied/,
    );
    await expect(broken.workingCopy.findMany()).rejects.toThrow(/denied/);
    const drafts = await database().story.findMany({ where: { publicState: "neverPublished" } });
    expect(drafts.length).toBeGreaterThan(1);
    const ids = drafts.map(({ id }) => id);
    expect(await broken.publicStory.findMany({ where: { id: { in: ids } } })).toEqual([]);
    expect(await broken.publicRevision.findMany({ where: { storyId: { in: ids } } })).toEqual([]);
  });
});

/** The question as it would be if it asked tables wherever one has the name of a view. */
function withoutViews(text: string, tables: ReadonlySet<string>): string {
  return text.replaceAll(/\bpublic_([a-z_]+)\b/g, (view, rest: string) => (tables.has(rest) ? rest : view));
}

/** The names of tables that would answer where a view was asked: "stories" for "public_stories". */
async function tablesBehindViews(db: Database): Promise<Set<string>> {
  const rows = await db.$queryRaw<{ name: string }[]>`
    SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'`;
  return new Set(rows.map(({ name }) => name));
}
