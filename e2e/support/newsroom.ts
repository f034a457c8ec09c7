import { rm } from "node:fs/promises";
import sharp from "sharp";
import { run } from "../../bin/command.mjs";
import { startEmbeddedPostgres } from "../../prisma/embedded";
import { migrate } from "../../prisma/migrate";
import { createDatabase, dropDatabase, testDatabaseName, urlOf } from "../../prisma/test-database";

/** The newsroom the journeys walk through: the real server, on a database of its own with the demo paper in it. */
const { url, stop } = await startEmbeddedPostgres({ cluster: "postgres-test" });
const name = testDatabaseName("journeys");
try {
  await dropDatabase(url, name);
  await createDatabase(url, name);
  process.exitCode = await openNewsroom(urlOf(url, name));
} finally {
  await dropDatabase(url, name);
  await stop();
  if (process.env.E2E_DATA) await rm(process.env.E2E_DATA, { recursive: true, force: true });
}

/** Every picture of the demo paper stands in its stories; this one stands nowhere yet. */
async function addUnusedPicture(): Promise<void> {
  const { addPicture } = await import("../../lib/media/add-picture");
  const { openNewsroom: newsroom } = await import("../../lib/newsroom");
  const plain = { width: 1_200, height: 800, channels: 3, background: "#456" } as const;
  const bytes = await sharp({ create: plain }).jpeg().toBuffer();
  await addPicture(
    newsroom(),
    { kind: "import", name: "Import" },
    {
      ...{ bytes, fileName: "the-empty-quay.jpg", caption: "The empty quay" },
      ...{ credit: "Dana Ermek", alt: "A quay without boats" },
    },
  );
}

async function openNewsroom(databaseUrl: string): Promise<number> {
  const port = process.env.E2E_PORT;
  const address = `http://localhost:${port}`;
  const own = { DATABASE_URL: databaseUrl, READER_DATABASE_URL: "", PORT: port, SITE_URL: address, HOST: "" };
  Object.assign(process.env, own, { NEXTAUTH_URL: address, NEXTAUTH_SECRET: "" });
  await migrate(databaseUrl);
  // Imported late: the application reads its environment when it is imported.
  const { seedDemoIfEmpty } = await import("../../prisma/seed");
  const { closeDatabases } = await import("../../lib/database");
  await seedDemoIfEmpty(console.log);
  await addUnusedPicture();
  await closeDatabases();
  const parameters = ["--import", "./bin/tied.mjs", "--import", "tsx", "server.ts"];
  return run(process.execPath, parameters, { env: { NODE_ENV: "production" }, tied: true });
}
