import { createInterface } from "node:readline";
import { startEmbeddedPostgres } from "../../prisma/embedded";
import { migrate } from "../../prisma/migrate";
import { createDatabase, dropDatabase, testDatabaseName, urlOf } from "../../prisma/test-database";

/**
 * Beside a journey that starts and kills a newsroom of its own: makes a newsroom in which a reporter has an empty
 * draft, and says where it is; for each line that it is sent it says what the database holds of the draft; when it is
 * sent no more, it drops the database.
 */
const EMAIL = "writer@newsroom.example";
const PASSWORD = "a pen, a lamp and 61 steps";

const { url, stop } = await startEmbeddedPostgres({ cluster: "postgres-test" });
const name = testDatabaseName("drafted");
try {
  await createDatabase(url, name);
  process.env.DATABASE_URL = urlOf(url, name);
  await migrate(process.env.DATABASE_URL);
  await answerWhenAsked();
} finally {
  await dropDatabase(url, name);
  await stop();
}

async function answerWhenAsked(): Promise<void> {
  // Imported late: the application reads its environment when it is imported.
  const { closeDatabases } = await import("../../lib/database");
  const { makeNewsroom } = await import("../../prisma/factories");
  const { addPerson } = await import("../../lib/people/add");
  const { findPersonActor } = await import("../../lib/people/actors");
  const { paragraphsOf } = await import("../../lib/body/plain-text");
  const { storyContent } = await import("../../lib/stories/fields");
  const { createStory } = await import("../../lib/stories/create");
  const { newsroom, section } = await makeNewsroom();
  const now = { db: newsroom.db, clock: { now: () => new Date() } };
  const who = { name: "Wren Tallow", email: EMAIL, role: "reporter" as const, password: PASSWORD };
  const { personId } = await addPerson(now, who);
  const writer = await findPersonActor(now, personId);
  if (!writer) throw new Error("The writer who was just added is not there.");
  const { storyId } = await createStory(now, writer, { language: "en", sectionId: section.id });
  const paragraphs = (content: unknown) => paragraphsOf(storyContent.parse(content).body);
  say({ databaseUrl: process.env.DATABASE_URL, storyId, email: EMAIL, password: PASSWORD });
  for await (const line of createInterface({ input: process.stdin })) {
    if (line !== "stored") continue;
    const { content, version } = await now.db.workingCopy.findUniqueOrThrow({ where: { storyId } });
    const revisions = await now.db.revision.findMany({ where: { storyId }, orderBy: { number: "asc" } });
    say({
      paragraphs: paragraphs(content),
      version,
      revisions: revisions.map((one) => ({ reason: one.reason, paragraphs: paragraphs(one.content) })),
    });
  }
  await closeDatabases();
}

function say(what: unknown): void {
  console.log(JSON.stringify(what));
}
