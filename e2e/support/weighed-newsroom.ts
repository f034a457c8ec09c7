import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import type { Block } from "../../lib/body/body";
import { PICTURES } from "../../prisma/demo/library";
import { startEmbeddedPostgres } from "../../prisma/embedded";
import { migrate } from "../../prisma/migrate";
import { createDatabase, dropDatabase, testDatabaseName, urlOf } from "../../prisma/test-database";

/**
 * Beside a journey with a server of its own: makes a newsroom in a database and a data folder of its own, in which one
 * story has a lead picture and three in its text, photographs of the demo paper far from one another, cut in several
 * ways. Says where it all is, and ends when nothing more is to be said to it.
 */
const { url, stop } = await startEmbeddedPostgres({ cluster: "postgres-test" });
const name = testDatabaseName("weighed");
const data = mkdtempSync(path.join(tmpdir(), "newsroom-weighed-"));
try {
  await createDatabase(url, name);
  Object.assign(process.env, { DATABASE_URL: urlOf(url, name), NEWSROOM_DATA: data });
  await migrate(urlOf(url, name));
  const story = await makeStory();
  process.stdout.write(`${JSON.stringify({ ...story, databaseUrl: urlOf(url, name), data })}\n`);
  const asked = createInterface({ input: process.stdin });
  asked.resume();
  await once(asked, "close");
  const { closeDatabases } = await import("../../lib/database");
  await closeDatabases();
} finally {
  await dropDatabase(url, name);
  await stop();
  rmSync(data, { recursive: true, force: true });
}

async function makeStory() {
  // Imported late: the application reads its environment when it is imported.
  const { addPicture } = await import("../../lib/media/add-picture");
  const { makeActor, makeLive, makeNewsroom, publishable } = await import("../../prisma/factories");
  const made = await makeNewsroom();
  const newsroom = { db: made.newsroom.db, clock: { now: () => new Date() } };
  const editor = await makeActor(newsroom, "editor");
  const require = createRequire(import.meta.url);
  const uses = [];
  for (const { key, file } of PICTURES.slice(0, 4)) {
    const bytes = await readFile(require.resolve(file));
    const { pictureId } = await addPicture(newsroom, editor, { bytes, fileName: `${key}.jpg` });
    uses.push({ pictureId, alt: `Photograph ${key}`, credit: "Photograph: Dana Ermek" });
  }
  const [lead, first, second, third] = uses;
  if (!lead || !first || !second || !third) throw new Error("The demo paper has fewer pictures.");
  const blocks: Block[] = [
    ...words(30),
    { type: "picture", picture: first },
    ...words(30),
    { type: "picture", picture: { ...second, framing: { shape: "4:3", focal: { x: 0.2, y: 0.5 } } } },
    ...words(30),
    { type: "picture", picture: third, width: "wide" },
    ...words(3),
  ];
  const fields = { sectionId: made.section.id, slug: "four-photographs", headline: "Four photographs" };
  const wide = { ...lead, framing: { shape: "16:9" as const } };
  const { storyId } = await makeLive(
    newsroom,
    editor,
    publishable({ ...fields, lead: wide, body: { version: 1, blocks } }),
  );
  return { storyId, path: "/city/four-photographs" };
}

/** So many paragraphs: more than a browser fetches ahead of its reader. */
function words(count: number): Block[] {
  const text =
    "Nobody had opened the gate since the spring flood, and nobody had looked for it either. ".repeat(4);
  return Array.from({ length: count }, () => ({ type: "paragraph", text: [{ text: text.trim() }] }));
}
