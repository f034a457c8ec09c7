import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, inject } from "vitest";
import { loginsFor, workAs } from "./logins";
import { createDatabase, dropDatabase, urlOf } from "./test-database";

// Every test file begins with a database and a data folder of its own, empty but for what migrations make.
const { url, template } = inject("testServer");
const name = template.replace("template", randomBytes(6).toString("hex"));
await createDatabase(url, name, template);
// As whom the newsroom itself works: a right that a migration forgot to give is missed by every test.
workAs(await loginsFor({ url: urlOf(url, name), embedded: true }, console.error));
const dataFolder = await mkdtemp(path.join(tmpdir(), "newsroom-test-"));
process.env.NEWSROOM_DATA = dataFolder;

afterAll(async () => {
  // Imported late, so that the test's own imports are the first to see the application.
  const { closeDatabases } = await import("../lib/database");
  await closeDatabases();
  await dropDatabase(url, name);
  await rm(dataFolder, { recursive: true, force: true });
});
