import { createInterface } from "node:readline";
import { startEmbeddedPostgres } from "../../prisma/embedded";
import { migrate } from "../../prisma/migrate";
import { createDatabase, dropDatabase, testDatabaseName, urlOf } from "../../prisma/test-database";

/**
 * Beside a journey that starts and kills a newsroom of its own: makes a small newsroom in a database of its own and
 * says its URL; for each line it is sent, a number of seconds, it schedules a story for so long from now and says
 * which; when it is sent no more, it drops the database.
 */
const { url, stop } = await startEmbeddedPostgres({ cluster: "postgres-test" });
const name = testDatabaseName("planned");
try {
  await createDatabase(url, name);
  process.env.DATABASE_URL = urlOf(url, name);
  await migrate(process.env.DATABASE_URL);
  await planWhenAsked();
} finally {
  await dropDatabase(url, name);
  await stop();
}

async function planWhenAsked(): Promise<void> {
  // Imported late: the application reads its environment when it is imported.
  const { closeDatabases } = await import("../../lib/database");
  const { makeActor, makeDraft, makeNewsroom, publishable } = await import("../../prisma/factories");
  const { scheduleStory } = await import("../../lib/stories/schedule");
  const { newsroom, section } = await makeNewsroom();
  const editor = await makeActor(newsroom, "editor");
  const content = publishable({ sectionId: section.id, headline: "While the newsroom was dark" });
  const { storyId, revisionId } = await makeDraft(newsroom, editor, content);
  say({ databaseUrl: process.env.DATABASE_URL });
  for await (const line of createInterface({ input: process.stdin })) {
    const now = { db: newsroom.db, clock: { now: () => new Date() } };
    const at = new Date(Date.now() + Number(line) * 1000);
    await scheduleStory(now, editor, { kind: "publish", storyId, revisionId, replaces: null, at });
    say({ storyId, at: at.toISOString(), path: "/city/while-the-newsroom-was-dark" });
  }
  await closeDatabases();
}

function say(what: unknown): void {
  console.log(JSON.stringify(what));
}
