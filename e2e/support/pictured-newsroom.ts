import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { startEmbeddedPostgres } from "../../prisma/embedded";
import { migrate } from "../../prisma/migrate";
import { createDatabase, dropDatabase, testDatabaseName, urlOf } from "../../prisma/test-database";

/**
 * Beside a journey with a server of its own: makes a small newsroom in a database and a data folder of its own, says
 * where both are and how an editor signs in, and for each line does what it says, in a process that is not the server,
 * and answers with one: `draft SEED` writes a story led by a photograph of its own, `publish ID`, `schedule ID SECONDS`,
 * `link ID` shares a preview of it, `kill ID`, `unpublish ID`, `withdraw PICTURE` forbids a picture.
 */
const EMAIL = "wren.tallow@newsroom.example";
const PASSWORD = "a ferry, a bridge and a lock";
const { url, stop } = await startEmbeddedPostgres({ cluster: "postgres-test" });
const name = testDatabaseName("pictured");
const data = mkdtempSync(path.join(tmpdir(), "newsroom-pictured-"));
try {
  await createDatabase(url, name);
  Object.assign(process.env, { DATABASE_URL: urlOf(url, name), NEWSROOM_DATA: data });
  await migrate(urlOf(url, name));
  await actWhenAsked();
} finally {
  await dropDatabase(url, name);
  await stop();
  rmSync(data, { recursive: true, force: true });
}

async function actWhenAsked(): Promise<void> {
  // Imported late: the application reads its environment when it is imported.
  const { closeDatabases } = await import("../../lib/database");
  const acts = await openActs();
  say({ databaseUrl: process.env.DATABASE_URL, data, email: EMAIL, password: PASSWORD });
  for await (const line of createInterface({ input: process.stdin })) {
    const [act = "", first, second] = line.split(" ");
    say((await acts[act]?.(Number(first), Number(second))) ?? null);
  }
  await closeDatabases();
}

async function openActs(): Promise<Record<string, (first: number, second: number) => Promise<unknown>>> {
  const { makeDraft, makeNewsroom, publishable } = await import("../../prisma/factories");
  const { addPerson } = await import("../../lib/people/add");
  const { findPersonActor } = await import("../../lib/people/actors");
  const { addPhonePicture } = await import("../../lib/media/picture-for-tests");
  const { withdrawPictureRight } = await import("../../lib/media/withdraw-right");
  const { makePreviewLink } = await import("../../lib/previews/make-link");
  const { killStory } = await import("../../lib/stories/kill");
  const { publishStory } = await import("../../lib/stories/publish");
  const { scheduleStory } = await import("../../lib/stories/schedule");
  const { unpublishStory } = await import("../../lib/stories/unpublish");
  const made = await makeNewsroom();
  const newsroom = { db: made.newsroom.db, clock: { now: () => new Date() } };
  const who = { name: "Wren Tallow", email: EMAIL, role: "editor" as const, password: PASSWORD };
  const editor = await findPersonActor(newsroom, (await addPerson(newsroom, who)).personId);
  if (!editor) throw new Error("The editor who was just added is not there.");
  const drafts = new Map<number, Awaited<ReturnType<typeof makeDraft>>>();
  const draftOf = (storyId: number) => drafts.get(storyId) ?? { storyId, version: 0, revisionId: 0 };

  return {
    draft: async (seed) => {
      const picture = await addPhonePicture(newsroom, editor, seed, { width: 1500, height: 1000 });
      const lead = { pictureId: picture.id, alt: "A lock", credit: `Dana Ermek/Number ${seed}` };
      const headline = `A photograph, number ${seed}`;
      const content = publishable({ sectionId: made.section.id, headline, slug: `photograph-${seed}`, lead });
      const draft = await makeDraft(newsroom, editor, content);
      drafts.set(draft.storyId, draft);
      const { renditionOf } = await import("../../lib/media/renditions");
      const file = `/media/${renditionOf(picture, lead, "used").name}-480.webp`;
      return { storyId: draft.storyId, pictureId: picture.id, path: `/city/photograph-${seed}`, file };
    },
    publish: async (storyId) => publishStory(newsroom, editor, { ...draftOf(storyId), replaces: null }),
    schedule: async (storyId, seconds) => {
      const at = new Date(Date.now() + seconds * 1000);
      const { revisionId } = draftOf(storyId);
      await scheduleStory(newsroom, editor, { kind: "publish", storyId, revisionId, replaces: null, at });
      return { at: at.getTime() };
    },
    link: async (storyId) => {
      const { version } = draftOf(storyId);
      return makePreviewLink(newsroom, editor, { storyId, label: "A lawyer", days: 1, shows: { version } });
    },
    kill: async (storyId) => {
      const reason = { reasonClass: "legal", reason: "A court said so.", showHeadline: false } as const;
      return killStory(newsroom, editor, { ...reason, storyId, publicState: "live" });
    },
    unpublish: async (storyId) =>
      unpublishStory(newsroom, editor, { storyId, publicState: "live", reason: "The source asked." }),
    withdraw: async (pictureId) =>
      withdrawPictureRight(newsroom, editor, { pictureId, reason: "The owner asked." }),
  };
}

function say(what: unknown): void {
  console.log(
    JSON.stringify(what, (_key, value: unknown) => (typeof value === "bigint" ? Number(value) : value)),
  );
}
