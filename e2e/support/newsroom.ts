import { rm } from "node:fs/promises";
import sharp from "sharp";
import { run } from "../../bin/command.mjs";
import { startEmbeddedPostgres } from "../../prisma/embedded";
import { migrate } from "../../prisma/migrate";
import { createDatabase, dropDatabase, testDatabaseName, urlOf } from "../../prisma/test-database";

/** Every picture of the demo paper stands in its stories; these stand nowhere yet. */
const UNUSED = [
  { caption: "A coil of rope", alt: "A rope, coiled, on stone", background: "#564" },
  { caption: "The empty quay", alt: "A quay without boats", background: "#456" },
  { caption: "A lamp on the pier", alt: "A lamp that is not lit", background: "#654" },
];

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

async function addUnusedPictures(): Promise<void> {
  const { addPicture } = await import("../../lib/media/add-picture");
  const { openNewsroom: newsroom } = await import("../../lib/newsroom");
  for (const { caption, alt, background } of UNUSED) {
    const bytes = await sharp({ create: { width: 1_200, height: 800, channels: 3, background } })
      .jpeg()
      .toBuffer();
    const words = {
      fileName: `${caption.toLowerCase().replaceAll(" ", "-")}.jpg`,
      caption,
      alt,
      credit: "Dana Ermek",
    };
    await addPicture(newsroom(), { kind: "import", name: "Import" }, { bytes, ...words });
  }
}

async function openNewsroom(databaseUrl: string): Promise<number> {
  const port = process.env.E2E_PORT;
  const address = `http://localhost:${port}`;
  const own = {
    DATABASE_URL: databaseUrl,
    APP_DATABASE_URL: "",
    READER_DATABASE_URL: "",
    PORT: port,
    SITE_URL: address,
    HOST: "",
  };
  Object.assign(process.env, own, { NEXTAUTH_URL: address, NEXTAUTH_SECRET: "" });
  await migrate(databaseUrl);
  // Imported late: the application reads its environment when it is imported.
  const { seedDemoIfEmpty } = await import("../../prisma/seed");
  const { closeDatabases } = await import("../../lib/database");
  await seedDemoIfEmpty(console.log);
  await addUnusedPictures();
  await closeDatabases();
  const parameters = ["--import", "./bin/tied.mjs", "--import", "tsx", "server.ts"];
  return run(process.execPath, parameters, { env: { NODE_ENV: "production" }, tied: true });
}
