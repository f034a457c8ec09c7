import { beforeAll, describe, expect, it } from "vitest";
import type { Transaction } from "@/lib/database";
import { makeNewsroom } from "@/prisma/factories";
import { newestSequence, readExpiries } from "./read-expiries";

/** What a transaction leaves behind of what it changed; which tags that are is shown by `lib/web/reader-expiries.db.test.ts`. */

let room: Awaited<ReturnType<typeof makeNewsroom>>;

beforeAll(async () => {
  room = await makeNewsroom();
});

const rename = (tx: Pick<Transaction, "section">, name: string) =>
  tx.section.update({ where: { id: room.section.id }, data: { name } });

/** Adds so many sections to an edition in one transaction. */
const addSections = (count: number, slug: string) =>
  room.newsroom.db.section.createMany({
    data: Array.from({ length: count }, (_, index) => ({
      ...{ editionId: room.edition.id, slug: `${slug}-${index}`, name: slug },
    })),
  });

describe("what a transaction changed for readers", () => {
  it("is one expiry however much it changed, and none where nothing is another than before", async () => {
    const before = await newestSequence(room.newsroom);
    await addSections(3, "more");
    await rename(room.newsroom.db, "City");
    const { expiries, sequence } = await readExpiries(room.newsroom, before);
    expect(expiries).toEqual([{ sequence, tags: [`edition:${room.edition.id}`], gone: [] }]);
  });

  it("is nothing where the transaction was given up", async () => {
    const before = await newestSequence(room.newsroom);
    const given = room.newsroom.db.$transaction(async (tx) => {
      await rename(tx, "Never");
      throw new Error("given up");
    });
    await expect(given).rejects.toThrow("given up");
    expect(await readExpiries(room.newsroom, before)).toEqual({ sequence: before, expiries: [] });
    expect(await room.newsroom.db.$queryRaw`SELECT tags FROM changes_under_way`).toEqual([]);
  });

  it("is everything where it is too much to be named", async () => {
    const before = await newestSequence(room.newsroom);
    await room.newsroom.db.$executeRaw`
      INSERT INTO sections (edition_id, slug, name, position)
      SELECT ${room.edition.id}, 'many-' || n, 'Many', 0 FROM generate_series(1, 2100) AS n`;
    const { expiries } = await readExpiries(room.newsroom, before);
    expect(expiries).toMatchObject([{ tags: ["*"] }]);
  });

  it("has a number that follows the order in which transactions ended: whoever has seen one misses none before it", async () => {
    const before = await newestSequence(room.newsroom);
    const seen: number[] = [];
    let done = false;
    const watching = (async () => {
      for (let from = before; !done || (await newestSequence(room.newsroom)) > from;) {
        const { expiries, sequence } = await readExpiries(room.newsroom, from);
        if (expiries === "everything") throw new Error("Nothing of this is too old.");
        seen.push(...expiries.map((one) => one.sequence));
        from = sequence;
      }
    })();
    await Promise.all(
      Array.from({ length: 40 }, (_, index) =>
        room.newsroom.db.$transaction(async (tx) => {
          const slug = `race-${index}`;
          await tx.section.create({ data: { editionId: room.edition.id, slug, name: slug } });
          await tx.$executeRaw`SELECT pg_sleep(${Math.random() / 50})`;
        }),
      ),
    );
    done = true;
    await watching;
    expect(seen).toHaveLength(40);
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
  }, 30_000);
});

describe("reading what changed", () => {
  it("says everything to whoever is too far behind, or knows a number that is not kept", async () => {
    const { db } = room.newsroom;
    const newest = await newestSequence(room.newsroom);
    expect(await readExpiries(room.newsroom, newest + 5)).toEqual({
      sequence: newest,
      expiries: "everything",
    });
    const oldest = await db.expiry.findFirstOrThrow({ orderBy: { sequence: "asc" } });
    await db.expiry.delete({ where: { sequence: oldest.sequence } });
    expect(await readExpiries(room.newsroom, Number(oldest.sequence))).toMatchObject({
      expiries: "everything",
    });
  });
});
