import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { closeDatabases, database } from "@/lib/database";
import { startEmbeddedPostgres } from "@/prisma/embedded";
import { migrate } from "@/prisma/migrate";
import { seedDemoIfEmpty } from "@/prisma/seed";
import { createDatabase, dropDatabase, testDatabaseName, urlOf } from "@/prisma/test-database";
import { makeArchive } from "../lists/archive";

/** Newsrooms to be measured: each in a database and a data folder of its own, which this process and its servers share. */

/** The database server for as long as `work` takes. */
export async function withPostgres<T>(work: (url: string) => Promise<T>): Promise<T> {
  const { url, stop } = await startEmbeddedPostgres({ cluster: "postgres-test" });
  try {
    return await work(url);
  } finally {
    await stop();
  }
}

/** The demo paper. */
export function withDemoPaper<T>(server: string, work: () => Promise<T>): Promise<T> {
  return withPaper(server, "press", () => seedDemoIfEmpty(), work);
}

/** An archive of so many stories in three editions; `work` is given their addresses. */
export function withArchive<T>(
  server: string,
  stories: number,
  work: (paths: string[]) => Promise<T>,
): Promise<T> {
  return withPaper(
    server,
    "archive",
    (url) => makeArchive(url, stories),
    async () => work(await livePaths()),
  );
}

/** The address of every live story, "/ru/city/old-lock". */
export async function livePaths(): Promise<string[]> {
  const { readerDatabase } = await import("@/lib/database");
  const rows = await readerDatabase().$queryRaw<{ path: string }[]>`
    SELECT CASE WHEN e.is_default THEN '' ELSE '/' || e.language END || '/' || s.section_slug || '/' || s.slug AS path
    FROM public_stories s JOIN public_editions e ON e.id = s.edition_id
    WHERE s.public_state = 'live' ORDER BY s.id`;
  return rows.map((row) => row.path);
}

async function withPaper<T>(
  server: string,
  purpose: string,
  fill: (url: string) => Promise<unknown>,
  work: () => Promise<T>,
): Promise<T> {
  const name = testDatabaseName(purpose);
  const url = urlOf(server, name);
  const data = mkdtempSync(path.join(tmpdir(), "newsroom-bench-"));
  await createDatabase(server, name);
  try {
    Object.assign(process.env, {
      DATABASE_URL: url,
      READER_DATABASE_URL: "",
      NEWSROOM_DATA: data,
      SITE_URL: "http://127.0.0.1:3000",
    });
    await migrate(url);
    await fill(url);
    await database().$executeRaw`ANALYZE`;
    return await work();
  } finally {
    await closeDatabases();
    await dropDatabase(server, name);
    rmSync(data, { recursive: true, force: true });
  }
}
