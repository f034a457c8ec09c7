import { beforeAll, describe, expect, it } from "vitest";
import { asOwner } from "@/prisma/as-owner";
import { makeActor, makeLive, makeNewsroom, publishable } from "@/prisma/factories";
import { hashContent, hashHeader } from "./chain";
import { readerDatabase } from "./database";
import { announcedMoment, entryContent } from "./log";
import { withdrawStory } from "./stories/withdraw";

let room: Awaited<ReturnType<typeof makeNewsroom>>;
let live: Awaited<ReturnType<typeof makeLive>>;

beforeAll(async () => {
  room = await makeNewsroom();
  const editor = await makeActor(room.newsroom, "editor");
  live = await makeLive(room.newsroom, editor, publishable({ sectionId: room.section.id }));
  await withdrawStory(room.newsroom, editor, {
    storyId: live.storyId,
    publicState: "live",
    note: "It was not so.",
  });
});

describe("the record", () => {
  it("chains each public entry to the one before, and each hash can be computed again from what is public", async () => {
    const rows = await room.newsroom.db.logEntry.findMany({
      where: { storyId: live.storyId, publicNumber: { not: null } },
      orderBy: { publicNumber: "asc" },
    });
    let previous = "";
    for (const row of rows) {
      const revision = row.revisionId
        ? await room.newsroom.db.revision.findUniqueOrThrow({ where: { id: row.revisionId } })
        : null;
      const content = entryContent({ note: row.note ?? undefined, text: revision?.content });
      expect(hashContent(row.salt ?? "", content)).toBe(row.contentHash);
      const header = {
        story: live.storyId,
        number: row.publicNumber ?? 0,
        kind: row.publicKind ?? "",
        at: row.at.toISOString(),
        announces: announcedMoment(row),
        contentHash: row.contentHash ?? "",
        previous,
      };
      expect(hashHeader(header)).toBe(row.hash);
      previous = row.hash ?? "";
    }
    expect(rows.map((row) => row.publicKind)).toEqual(["published", "withdrawn"]);
  });

  it("lets nobody change, remove or empty what is in the log: not even the owner of its table", async () => {
    for (const change of [
      "UPDATE log_entries SET note = 'Rewritten'",
      "DELETE FROM log_entries",
      "TRUNCATE log_entries CASCADE",
    ]) {
      await expect(asOwner(change), change).rejects.toThrow(/append-only/);
      await expect(room.newsroom.db.$executeRawUnsafe(change), change).rejects.toThrow(/permission denied/);
    }
  });

  it("lets nobody rewrite or drop a published revision", async () => {
    const { db } = room.newsroom;
    const rewriting = "UPDATE revisions SET content = '{}'";
    await expect(asOwner(rewriting)).rejects.toThrow(/snapshot/);
    await expect(db.$executeRawUnsafe(rewriting)).rejects.toThrow(/permission denied/);
    await expect(db.revision.delete({ where: { id: live.revisionId } })).rejects.toThrow(/snapshot/);
  });

  it("shows readers' connection no table, only what is published", async () => {
    const readers = readerDatabase() as unknown as typeof room.newsroom.db;
    await expect(readers.workingCopy.findMany()).rejects.toThrow(/permission denied/);
    await expect(readers.person.findMany()).rejects.toThrow(/permission denied/);
    await expect(readers.story.findMany()).rejects.toThrow(/permission denied/);
    expect(await readers.publicStory.count()).toBe(1);
  });
});
