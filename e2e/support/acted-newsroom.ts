import { createInterface } from "node:readline";
import { Client } from "pg";
import { startEmbeddedPostgres } from "../../prisma/embedded";
import { migrate } from "../../prisma/migrate";
import { createDatabase, dropDatabase, testDatabaseName, urlOf } from "../../prisma/test-database";

/**
 * Beside a journey with servers of its own: makes a small newsroom in a database of its own and says its URL. For each
 * line it does what the line says, in a process that is none of the servers, and answers with one:
 * `publish HEADLINE`, `correct ID HEADLINE`, `kill ID`, `prove ID`, `site ADDRESS` (where the
 * servers stand for readers), `database off`, `database on`.
 */
const { url, stop } = await startEmbeddedPostgres({ cluster: "postgres-test" });
const name = testDatabaseName("acted");
const admin = new Client({ connectionString: url });
try {
  await admin.connect();
  await createDatabase(url, name);
  process.env.DATABASE_URL = urlOf(url, name);
  await migrate(process.env.DATABASE_URL);
  await actWhenAsked();
} finally {
  await admin.query(`ALTER DATABASE "${name}" ALLOW_CONNECTIONS true`);
  await admin.end();
  await dropDatabase(url, name);
  await stop();
}

async function actWhenAsked(): Promise<void> {
  // Imported late: the application reads its environment when it is imported.
  const { closeDatabases } = await import("../../lib/database");
  const { systemClock } = await import("../../lib/clock");
  const { makeActor, makeChange, makeLive, makeNewsroom, publishable } =
    await import("../../prisma/factories");
  const { correctStory } = await import("../../lib/stories/correct");
  const { killStory } = await import("../../lib/stories/kill");
  const { findProof } = await import("../../lib/proof/proof");
  const made = await makeNewsroom();
  const newsroom = { db: made.newsroom.db, clock: systemClock };
  const editor = await makeActor(newsroom, "editor");
  const live = new Map<number, Awaited<ReturnType<typeof makeLive>>>();

  const publish = async (headline: string) => {
    const story = await makeLive(
      newsroom,
      editor,
      publishable({ sectionId: made.section.id, headline, slug: "" }),
    );
    live.set(story.storyId, story);
    const address = await newsroom.db.address.findFirstOrThrow({ where: { storyId: story.storyId } });
    return { storyId: story.storyId, path: `/${address.sectionSlug}/${address.slug}` };
  };
  const correct = async (storyId: number, headline: string) => {
    const story = live.get(storyId);
    if (!story) throw new Error("There is no such story.");
    const { slug } = await newsroom.db.address.findFirstOrThrow({ where: { storyId } });
    const content = publishable({ sectionId: made.section.id, headline, slug });
    const change = await makeChange(newsroom, editor, story, content);
    await correctStory(newsroom, editor, {
      ...{ storyId, revisionId: change.revisionId, replaces: story.revisionId },
      ...{ note: "The headline was wrong.", publicState: "live" },
    });
    live.set(storyId, { ...story, ...change });
    return {};
  };
  const kill = async (storyId: number) => {
    const reason = { reasonClass: "legal", reason: "A court said so.", showHeadline: false } as const;
    await killStory(newsroom, editor, { ...reason, storyId, publicState: "live" });
    return {};
  };
  const acts: Record<string, (first: string, rest: string) => Promise<unknown>> = {
    publish: (first, rest) => publish(`${first} ${rest}`),
    correct: (id, headline) => correct(Number(id), headline),
    kill: (id) => kill(Number(id)),
    prove: (id) => findProof(newsroom, editor, Number(id)),
    site: (address) => {
      process.env.SITE_URL = address;
      return Promise.resolve(null);
    },
    database: (way) => allow(way === "on"),
  };
  console.log(JSON.stringify({ databaseUrl: process.env.DATABASE_URL }));
  for await (const line of createInterface({ input: process.stdin })) {
    const [act = "", first = "", ...rest] = line.split(" ");
    const answer = (await acts[act]?.(first, rest.join(" "))) ?? null;
    console.log(JSON.stringify(answer));
  }
  await closeDatabases();
}

/** As when the database is stopped: nobody gets in any more, and whoever was in is thrown out. */
async function allow(isAllowed: boolean): Promise<null> {
  await admin.query(`ALTER DATABASE "${name}" ALLOW_CONNECTIONS ${isAllowed}`);
  if (!isAllowed)
    await admin.query("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1", [name]);
  return null;
}
