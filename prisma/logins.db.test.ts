import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { loginAs, loginsFor } from "./logins";
import { migrate } from "./migrate";
import { createDatabase, dropDatabase, urlOf } from "./test-database";

/** A database of somebody's own: its owner is no superuser and may make no roles. */
const { url, template } = inject("testServer");
const name = template.replace("template", "owned");
const owner = `${name}_owner`;
const owned = loginAs(urlOf(url, name), owner);

beforeAll(async () => {
  await asSuperuser(
    `CREATE ROLE "${owner}" LOGIN NOSUPERUSER NOCREATEROLE`,
    `GRANT newsroom_reader TO "${owner}" WITH ADMIN OPTION`,
  );
  await createDatabase(url, name);
  await asSuperuser(`ALTER DATABASE "${name}" OWNER TO "${owner}"`);
  await migrate(owned);
});
afterAll(async () => {
  await dropDatabase(url, name);
  await asSuperuser(`DROP ROLE "${owner}"`);
});

async function asSuperuser(...statements: string[]): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  for (const statement of statements) await client.query(statement);
  await client.end();
}

/** What the newsroom is as whom it works, and what it may do to the log then. */
async function standing(connectionString: string) {
  const client = new Client({ connectionString });
  await client.connect();
  const { rows } = await client.query(
    "SELECT current_user AS me, has_table_privilege('log_entries', 'UPDATE') AS changes, current_setting('timezone') AS zone",
  );
  await client.end();
  return rows[0] as unknown;
}

const takeLogins = async (from = owned) => {
  const told: string[] = [];
  return { ...(await loginsFor({ url: from, embedded: false }, (line) => told.push(line))), told };
};

describe("a database of somebody's own", () => {
  it("whose owner is not let take the newsroom's role is worked in as before, and it is said", async () => {
    const { app, told } = await takeLogins();
    expect(await standing(app)).toMatchObject({ me: owner, changes: true });
    expect(told).toEqual([expect.stringMatching(/^The newsroom works as the owner of its tables/)]);
  });

  it("is worked in under the lesser role as soon as its owner may take it, with whatever else the URL asks for", async () => {
    await asSuperuser(`GRANT newsroom_app TO "${owner}"`);
    const { app, told } = await takeLogins(`${owned}&options=-c%20timezone%3DAsia%2FAlmaty`);
    expect(told).toEqual([]);
    expect(await standing(app)).toEqual({ me: "newsroom_app", changes: false, zone: "Asia/Almaty" });
  });

  it("is worked in by the login that is named, where one is", async () => {
    process.env.APP_DATABASE_URL = loginAs(owned, "newsroom_app");
    const { app } = await takeLogins();
    delete process.env.APP_DATABASE_URL;
    expect(app).toBe(loginAs(owned, "newsroom_app"));
    expect(await standing(app)).toMatchObject({ me: "newsroom_app", changes: false });
  });
});
