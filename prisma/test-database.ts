import { Client } from "pg";
import type { TestProject } from "vitest/node";
import { identityOf } from "../bin/living.mjs";
import { startEmbeddedPostgres } from "./embedded";
import { migrate } from "./migrate";

declare module "vitest" {
  interface ProvidedContext {
    /** the server on which a test makes its database, and the migrated database it copies */
    testServer: { url: string; template: string };
  }
}

/**
 * Before the database tests: starts the test cluster, which is another than the newsroom's, and makes
 * one migrated database that every test file copies. Afterwards everything is given back.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { url, stop } = await startEmbeddedPostgres({ cluster: "postgres-test" });
  await dropTestDatabases(url, (pid) => identityOf(pid) === null);
  const template = testDatabaseName("template");
  await createDatabase(url, template);
  await migrate(urlOf(url, template));
  project.provide("testServer", { url, template });
  return async () => {
    await dropTestDatabases(url, (pid) => pid === process.pid);
    await stop();
  };
}

/** A name that says which run of the tests owns the database, so that a killed run's leftovers are known. */
export function testDatabaseName(purpose: string, owner = process.pid): string {
  return `test_${owner}_${purpose}`;
}

/** Makes a database, as a copy of another where one is named. */
export async function createDatabase(url: string, name: string, template = "template0"): Promise<void> {
  await inServer(url, (client) => client.query(`CREATE DATABASE "${name}" TEMPLATE "${template}"`));
}

/** Drops a database together with the connections that are left to it. */
export async function dropDatabase(url: string, name: string): Promise<void> {
  await inServer(url, (client) => client.query(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`));
}

/** The same server's URL for another of its databases. */
export function urlOf(url: string, database: string): string {
  return url.replace(/\/newsroom\?/, `/${database}?`);
}

async function dropTestDatabases(url: string, owned: (pid: number) => boolean): Promise<void> {
  await inServer(url, async (client) => {
    const { rows } = await client.query<{ datname: string }>("SELECT datname FROM pg_database");
    for (const { datname } of rows) {
      const pid = /^test_(\d+)_/.exec(datname)?.[1];
      if (pid === undefined || !owned(Number(pid))) continue;
      await client.query(`DROP DATABASE IF EXISTS "${datname}" WITH (FORCE)`);
    }
  });
}

async function inServer(url: string, work: (client: Client) => Promise<unknown>): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
