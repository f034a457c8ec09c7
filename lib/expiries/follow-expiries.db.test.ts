import { Client } from "pg";
import { afterEach, beforeAll, describe, expect, inject, it, vi } from "vitest";
import { systemClock } from "@/lib/clock";
import { followerDatabase } from "@/lib/database";
import { databaseUrl } from "@/lib/env";
import { lowestAcknowledged, waitForAll } from "@/lib/instances/acknowledged";
import { sayGone } from "@/lib/instances/instances";
import type { Newsroom } from "@/lib/newsroom";
import type { Actor } from "@/lib/permissions";
import { scheduleStory } from "@/lib/stories/schedule";
import { unscheduleStory } from "@/lib/stories/unschedule";
import { makeActor, makeDraft, makeLive, makeNewsroom, publishable } from "@/prisma/factories";
import { Follower, type Reached } from "./follow-expiries";
import { caughtUpHere, offerCatchUp } from "./here";
import { newestSequence, type Expiry } from "./read-expiries";

let newsroom: Newsroom;
let editor: Actor;
let sectionId: number;

beforeAll(async () => {
  const made = await makeNewsroom();
  newsroom = { ...made.newsroom, clock: systemClock };
  editor = await makeActor(newsroom, "editor");
  sectionId = made.section.id;
});

const closers: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
  // What became due in one test and was carried out by nobody is told once more where a line is opened.
  await newsroom.db.schedule.deleteMany({});
});

/** A server that follows until the test is over, and what it was told. "everything" stands for what it could not be told. */
async function server(id: string, from?: Reached) {
  const told: (Expiry | "everything")[] = [];
  const own = { db: followerDatabase(), clock: systemClock };
  const instance = { id, address: `http://${id}.example` };
  const follower = new Follower({
    ...{ newsroom: own, databaseUrl: databaseUrl(), instance, log: () => undefined },
    expire: (expiry) => told.push(expiry),
    expireAll: () => told.push("everything"),
  });
  await follower.open(from);
  const stop = async () => {
    await follower.stop();
    await sayGone(newsroom, instance);
    await own.db.$disconnect();
  };
  closers.push(stop);
  const tags = () => told.flatMap((one) => (one === "everything" ? one : one.tags));
  return { follower, told, tags, stop, instance };
}

/** Something changes for readers. */
async function change(tag: string): Promise<number> {
  await newsroom.db.$executeRaw`SELECT expire_for_readers(ARRAY[${tag}])`;
  return newestSequence(newsroom);
}

const soon = (look: () => unknown) => vi.waitFor(look, { timeout: 8000, interval: 10 });

/** The connections on which servers are called. */
const LINES = "FROM pg_stat_activity WHERE datname = current_database() AND query = 'LISTEN newsroom_press'";

async function lines(): Promise<number> {
  const [row] = await newsroom.db.$queryRawUnsafe<{ count: bigint }[]>(`SELECT count(*) ${LINES}`);
  return Number(row?.count);
}

/** Nobody gets into the database any more, and whoever was in is thrown out, while something is done. */
async function withoutDatabase(run: () => Promise<void>): Promise<void> {
  const name = new URL(databaseUrl()).pathname.slice(1);
  const admin = new Client({ connectionString: inject("testServer").url });
  await admin.connect();
  try {
    await admin.query(`ALTER DATABASE "${name}" ALLOW_CONNECTIONS false`);
    await admin.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${name}'`);
    await run();
  } finally {
    await admin.query(`ALTER DATABASE "${name}" ALLOW_CONNECTIONS true`);
    await admin.end();
  }
}

async function draft(headline: string) {
  return makeDraft(newsroom, editor, publishable({ sectionId, headline }));
}

describe("a server that follows the changes", () => {
  it("is told of each in the order of commit, and says how far it has come", async () => {
    await change("before");
    const { told, follower, instance } = await server("a");
    const first = await change("one");
    const second = await change("two");
    await soon(() => expect(told).toHaveLength(2));
    expect(told).toEqual([
      { sequence: first, tags: ["one"], gone: [] },
      { sequence: second, tags: ["two"], gone: [] },
    ]);
    expect(follower.sequence).toBe(second);
    expect(await waitForAll(newsroom, second, 2000)).toEqual([]);
    expect(await lowestAcknowledged(newsroom)).toBe(second);
    expect(await newsroom.db.instance.findUnique({ where: { id: instance.id } })).toMatchObject({
      sequence: BigInt(second),
    });
  });

  it("has a row before it follows, and a new one where that was swept away", async () => {
    const { instance } = await server("a");
    const sequence = await newestSequence(newsroom);
    expect(await lowestAcknowledged(newsroom)).toBe(sequence);
    await sayGone(newsroom, instance);
    await change("one");
    await soon(async () => expect(await lowestAcknowledged(newsroom)).toBe(sequence + 1));
  });

  it("finds by itself what was not called, and is called again when its line was cut", async () => {
    const { tags } = await server("a");
    await soon(async () => expect(await lines()).toBe(1));
    await newsroom.db.$executeRawUnsafe(`SELECT pg_terminate_backend(pid) ${LINES}`);
    await soon(async () => expect(await lines()).toBe(0));
    await change("unheard");
    await soon(() => expect(tags()).toEqual(["unheard"]));
    expect(await lines()).toBe(0);
    await soon(async () => expect(await lines()).toBe(1));
  });

  it("begins anew with what is there when it is started again", async () => {
    const { stop } = await server("a");
    await stop();
    await change("meanwhile");
    const { told, follower } = await server("a");
    const sequence = await change("afterwards");
    await soon(() => expect(told).toEqual([{ sequence, tags: ["afterwards"], gone: [] }]));
    expect(follower.sequence).toBe(sequence);
  });

  it("is told at its start of everything since its pages were kept, what became due included", async () => {
    const { follower, stop } = await server("a");
    await change("before");
    const reached = await follower.reached();
    expect(reached?.sequence).toBe(await newestSequence(newsroom));
    const { storyId, revisionId } = await draft("Due while nobody looked");
    const at = new Date(Date.now() + 2500);
    await scheduleStory(newsroom, editor, { kind: "publish", storyId, revisionId, at, replaces: null });
    await stop();
    await change("meanwhile");
    await soon(() => expect(Date.now()).toBeGreaterThan(at.getTime() + 50));
    const { tags, told } = await server("a", reached);
    expect(tags()).toEqual(expect.arrayContaining(["meanwhile", `story:${storyId}`]));
    expect(told).not.toContain("everything");
    const elsewhere = await server("b", reached && { ...reached, appliedAt: "2026-01-01T00:00:00.000Z" });
    expect(elsewhere.told).toContain("everything");
  });

  it("believes nothing any more of which it cannot be told what changed", async () => {
    const { told, follower } = await server("a");
    await change("one");
    await soon(() => expect(told).toHaveLength(1));
    await follower.catchUp();
    await newsroom.db.$transaction([
      newsroom.db.expiry.deleteMany({}),
      newsroom.db.$executeRaw`SELECT expire_for_readers(ARRAY['two'])`,
    ]);
    await soon(() => expect(told.at(-1)).toBe("everything"));
    expect(follower.sequence).toBe(await newestSequence(newsroom));
    await newsroom.db.$executeRaw`SELECT expire_for_readers(ARRAY['*'])`;
    await soon(() => expect(told).toHaveLength(3));
    expect(told.at(-1)).toBe("everything");
  });

  it("believes nothing any more after a failover to a database that is behind, or that went another way", async () => {
    const { told, follower } = await server("a");
    const first = await change("one");
    await change("lost");
    await soon(() => expect(told).toHaveLength(2));
    await follower.catchUp();
    await newsroom.db.expiry.deleteMany({ where: { sequence: { gt: first } } });
    await soon(() => expect(told.at(-1)).toBe("everything"));
    expect(follower.sequence).toBe(first);
    expect(await waitForAll(newsroom, first, 2000)).toEqual([]);
    await follower.catchUp();
    await newsroom.db.$executeRaw`UPDATE "expiries" SET "at" = "at" - interval '1 second'`;
    await follower.catchUp();
    expect(told).toHaveLength(4);
    expect(told.at(-1)).toBe("everything");
  });

  it("says since when it cannot hear the database, and has applied what it missed when it says so no longer", async () => {
    const { follower, tags } = await server("a");
    await withoutDatabase(async () => {
      const begun = Date.now();
      await soon(() => expect(follower.cutOffSince()).toBeDefined());
      expect(follower.cutOffSince()).toBeGreaterThan(begun - 3000);
      await expect(follower.catchUp()).rejects.toThrow();
    });
    await vi.waitFor(() => change("missed"), { timeout: 8000, interval: 50 });
    await soon(() => expect(follower.cutOffSince()).toBeUndefined());
    expect(tags()).toContain("missed");
  });
});

describe("what becomes due by itself", () => {
  it("is asked for at its instant, before a kept page is served", async () => {
    const { follower, tags } = await server("a");
    const { storyId, revisionId } = await draft("Due in a moment");
    expect(follower.due(Date.now())).toBeUndefined();
    const at = new Date(Date.now() + 2500);
    await scheduleStory(newsroom, editor, { kind: "publish", storyId, revisionId, at, replaces: null });
    await follower.catchUp();
    expect(tags()).not.toContain(`story:${storyId}`);
    while (Date.now() < at.getTime() + 100) {
      // A reader asks, and then is given what is kept.
      await follower.due(Date.now());
      await newsroom.db.$queryRaw`SELECT 1`;
      if (Date.now() > at.getTime() + 60) expect(tags()).toContain(`story:${storyId}`);
    }
    const { length } = tags();
    expect(follower.due(Date.now())).toBeUndefined();
    await follower.catchUp();
    expect(tags()).toHaveLength(length);
  });

  it("has taken a story down at its instant also where nobody can be asked then", async () => {
    const { follower, told } = await server("a");
    const { storyId } = await makeLive(newsroom, editor, publishable({ sectionId, headline: "Until noon" }));
    const at = new Date(Date.now() + 3000);
    await scheduleStory(newsroom, editor, { kind: "unpublish", storyId, at, reason: "As agreed." });
    await follower.catchUp();
    await withoutDatabase(async () => {
      await soon(() => expect(follower.cutOffSince()).toBeDefined());
      await soon(() => expect(Date.now()).toBeGreaterThan(at.getTime() + 20));
      await soon(async () => {
        await follower.due(Date.now())?.catch(() => undefined);
        expect(told.at(-1)).toMatchObject({ gone: [`story:${storyId}`] });
      });
    });
  });

  it("is no longer waited for once the schedule is cancelled", async () => {
    const { follower, tags } = await server("a");
    const { storyId, revisionId } = await draft("Never mind");
    // Sooner than a server would have to be taken for one that slept.
    const at = new Date(Date.now() + 12_000);
    await scheduleStory(newsroom, editor, { kind: "publish", storyId, revisionId, at, replaces: null });
    await soon(async () => {
      const asked = follower.due(at.getTime() + 10);
      expect(asked).toBeDefined();
      await asked;
    });
    const [schedule] = await newsroom.db.schedule.findMany({ where: { storyId } });
    await unscheduleStory(newsroom, editor, { storyId, scheduleId: schedule?.id ?? 0 });
    await soon(() => expect(follower.due(at.getTime() + 10)).toBeUndefined());
    expect(tags()).not.toContain(`story:${storyId}`);
  });

  it("is asked for by a server that has slept, together with everything else", async () => {
    const { follower, tags } = await server("a");
    await change("overnight");
    const asked = follower.due(Date.now() + 60_000);
    expect(asked).toBeDefined();
    expect(follower.due(Date.now() + 60_000)).toBeUndefined();
    await asked;
    expect(tags()).toContain("overnight");
  });
});

describe("the answer to an act", () => {
  it("waits until its own server has applied what it changed", async () => {
    const { follower, tags } = await server("a");
    offerCatchUp(() => follower.catchUp());
    await change("published");
    await caughtUpHere();
    expect(tags()).toContain("published");
    offerCatchUp(() => Promise.reject(new Error("The database does not answer.")));
    await expect(caughtUpHere()).resolves.toBeUndefined();
    offerCatchUp(undefined);
    await expect(caughtUpHere()).resolves.toBeUndefined();
  });
});

describe("whoever waits for all servers", () => {
  it("hears which of them has not come so far", async () => {
    await server("a");
    const { follower } = await server("b");
    await follower.stop();
    const sequence = await change("one");
    const behind = await waitForAll(newsroom, sequence, 300);
    expect(behind.map(({ id }) => id)).toEqual(["b"]);
    expect(await lowestAcknowledged(newsroom)).toBe(sequence - 1);
  });
});
