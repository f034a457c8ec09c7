import type { Database, Transaction } from "@/lib/database";
import { listCorrections, listStoryIds } from "@/lib/stories/lists";
import { lastEditionUpdate } from "@/lib/stories/public";
import type { Prisma } from "../generated/client";

/** The site's zone in every random history. */
export const ZONE = "Asia/Almaty";

/** Everything that the newsroom's own tables hold of one story. */
export type StoryRecord = Prisma.StoryGetPayload<{
  include: {
    working: true;
    revisions: true;
    logEntries: true;
    schedules: true;
    addresses: true;
    edition: true;
  };
}> & { effects: { key: string; entryId: bigint }[] };

/** Everything that readers' connection shows of one edition at an instant. */
export type ReadersView = Awaited<ReturnType<typeof readViews>>;

export type Picture = { at: Date; records: StoryRecord[]; readers: ReadersView };

/**
 * The tables and, at the same moment and for the given instant, what readers are shown of them: one snapshot, of
 * which the second half is read in the readers' role.
 */
export async function picture(db: Database, editionId: number, at: Date): Promise<Picture> {
  return db.$transaction(
    async (tx) => {
      const records = await readRecords(tx, editionId);
      await tx.$executeRaw`SELECT set_config('role', 'newsroom_reader', true)`;
      await tx.$executeRaw`SELECT set_config('newsroom.now', ${at.toISOString()}, true)`;
      return { at, records, readers: await readViews(tx, editionId, ZONE) };
    },
    { isolationLevel: "RepeatableRead", timeout: 20_000, maxWait: 20_000 },
  );
}

async function readRecords(tx: Transaction, editionId: number): Promise<StoryRecord[]> {
  const stories = await tx.story.findMany({
    where: { editionId },
    orderBy: { id: "asc" },
    include: {
      working: true,
      revisions: { orderBy: { number: "asc" } },
      logEntries: { orderBy: { id: "asc" } },
      schedules: { orderBy: [{ at: "asc" }, { id: "asc" }] },
      addresses: true,
      edition: true,
    },
  });
  const ids = stories.map(({ id }) => id);
  const effects = await tx.effect.findMany({ where: { storyId: { in: ids } } });
  return stories.map((story) => ({
    ...story,
    effects: effects.filter(({ storyId }) => storyId === story.id),
  }));
}

async function readViews(tx: Transaction, editionId: number, zone: string) {
  const stories = await tx.publicStory.findMany({ where: { editionId }, orderBy: { id: "asc" } });
  const entries = await tx.publicLogEntry.findMany({
    where: { editionId },
    orderBy: [{ storyId: "asc" }, { publicNumber: "asc" }],
  });
  const addresses = await tx.publicAddress.findMany({ where: { editionId }, orderBy: { id: "asc" } });
  const lastUpdate = await lastEditionUpdate(tx, editionId, zone);
  const listed = await listStoryIds(tx, { editionId }, { take: 1_000 });
  const corrections = await listCorrections(tx, editionId, 1_000);
  const searched = await tx.$queryRaw<{ id: number }[]>`
    SELECT story_id AS id FROM "public_search_documents" WHERE edition_id = ${editionId}`;
  const storyIds = [...new Set(addresses.map(({ storyId }) => storyId))];
  const revisions = await tx.publicRevision.findMany({
    where: { storyId: { in: storyIds } },
    orderBy: { revisionId: "asc" },
  });
  const found = {
    listed,
    searched: searched.map(({ id }) => id),
    corrected: corrections.map(({ storyId }) => storyId),
  };
  return { stories, entries, addresses, revisions, lastUpdate, ...found };
}
