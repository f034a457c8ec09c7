import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { systemClock } from "@/lib/clock";
import { databaseUrl } from "@/lib/env";
import { newestSequence } from "@/lib/expiries/read-expiries";
import { scheduleStory } from "@/lib/stories/schedule";
import { makeActor, makeLive, makeNewsroom, publishable } from "@/prisma/factories";
import type { SharedCache } from "./cache";
import type { Purge } from "./combine";
import { listeningCache } from "./listening-cache";
import { openPurging, type PurgingOptions } from "./purging";
import { cacheStandings, purgingFaults, waitForCaches } from "./standing";
import { webhook } from "./webhook";

/** How soon everything is purged a second time here, in milliseconds; long enough to be told from the first. */
const AGAIN = 400;

let room: Awaited<ReturnType<typeof makeNewsroom>> | undefined;
const newsroom = () => {
  if (!room) throw new Error("There is no newsroom yet.");
  return room.newsroom;
};
const open: { stop: () => Promise<void> }[] = [];
let logged: string[] = [];
/** Up to which expiry all instances serve new pages. */
let acknowledged = Infinity;

beforeEach(async () => {
  room ??= await makeNewsroom();
  await newsroom().db.purge.deleteMany();
  [logged, acknowledged] = [[], Infinity];
});
afterEach(async () => {
  await Promise.all(open.splice(0).map((purging) => purging.stop()));
});

/** A cache that remembers what it was told, and fails as long as it is told to. */
function trialCache(name: string) {
  const told: Purge[] = [];
  const state = { failing: false, tries: 0 };
  const cache: SharedCache = {
    name,
    purge: async (purge) => {
      state.tries += 1;
      if (state.failing) throw new Error("answered 503");
      told.push(purge);
    },
  };
  const tags = () => told.map((purge) => (purge.tags === "everything" ? "everything" : purge.tags.join(" ")));
  return { cache, told, state, tags };
}

async function purging(caches: SharedCache[], more: Partial<PurgingOptions> = {}) {
  const opened = await openPurging({
    newsroom: newsroom(),
    databaseUrl: databaseUrl(),
    caches,
    acknowledged: async () => acknowledged,
    again: AGAIN,
    log: (...line) => void logged.push(String(line[0])),
    ...more,
  });
  open.push(opened);
  return opened;
}

/** Something changes for readers, as the triggers would write it. */
async function change(tags: string[], gone: string[] = []): Promise<number> {
  const { db } = newsroom();
  const { sequence } = await db.expiry.create({ data: { tags, gone } });
  await db.$executeRaw`SELECT pg_notify('newsroom_press', ${String(sequence)})`;
  return Number(sequence);
}

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 600 && !(await holds()); tries++)
    await new Promise((resolve) => setTimeout(resolve, 20));
  if (!(await holds())) throw new Error("It never came to that.");
}

const purgedUpTo = async (name: string) => (await cacheStandings(newsroom(), [name]))[0]?.purgedUpTo;
const pass = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** A cache of which all is known, so that the next change is all that it is told. */
async function caughtUp(name: string, more: Partial<PurgingOptions> = {}) {
  const trial = trialCache(name);
  await change(["before"]);
  const opened = await purging([trial.cache], more);
  await until(() => trial.told.length === 2);
  expect(trial.tags()).toEqual(["everything", "everything"]);
  trial.told.length = 0;
  return { ...trial, opened };
}

describe("shared caches", () => {
  it("forget everything when nothing is known of them, and again a little later", async () => {
    await caughtUp("new");
    expect(await purgedUpTo("new")).toBe(await newestSequence(newsroom()));
  });

  it("are told of a change once every living instance has heard of it, and a second time for what was on its way", async () => {
    const { tags } = await caughtUp("patient");
    acknowledged = await newestSequence(newsroom());
    const sequence = await change(["story:1", "list:a"]);
    await pass(300);
    expect(tags()).toEqual([]);
    expect(await purgedUpTo("patient")).toBeLessThan(sequence);
    acknowledged = sequence;
    await until(() => tags().length === 2);
    expect(tags()).toEqual(["story:1 list:a", "story:1 list:a"]);
    await pass(AGAIN);
    expect(tags()).toHaveLength(2);
    expect(await purgedUpTo("patient")).toBe(sequence);
  });

  it("forget at once what ended, even before every instance has heard of it, and once more then", async () => {
    const { told } = await caughtUp("hasty");
    acknowledged = await newestSequence(newsroom());
    const sequence = await change(["story:1", "list:a"], ["story:1"]);
    await until(() => told.length === 1);
    expect(told[0]).toMatchObject({ tags: ["story:1"], gone: ["story:1"] });
    await pass(200);
    expect(told).toHaveLength(1);
    acknowledged = sequence;
    await until(() => told.length === 2);
    expect(told[1]).toMatchObject({ tags: ["story:1", "list:a"], gone: ["story:1"], sequence });
  });

  it("are told by one instance at a time, of every change, in order", async () => {
    const { cache, told, tags } = await caughtUp("shared");
    let underWay = 0;
    let most = 0;
    const slow: SharedCache = {
      name: cache.name,
      purge: async (purge, signal) => {
        most = Math.max(most, (underWay += 1));
        await pass(15);
        await cache.purge(purge, signal);
        underWay -= 1;
      },
    };
    await Promise.all([purging([slow]), purging([slow])]);
    await open.shift()?.stop();
    const all = [];
    for (let number = 0; number < 20; number++) {
      all.push(`one:${number}`);
      await change([`one:${number}`]);
    }
    await until(async () => (await purgedUpTo("shared")) === (await newestSequence(newsroom())));
    await pass(AGAIN);
    const heard = tags().flatMap((line) => line.split(" "));
    expect([...new Set(heard)].sort()).toEqual(all.sort());
    const sequences = told.map(({ sequence }) => sequence);
    expect(sequences).toEqual([...sequences].sort((a, b) => a - b));
    expect(most).toBe(1);
  });

  it("are told of all that they missed when they can be reached again, with two lines in the log", async () => {
    const { state, tags, told } = await caughtUp("broken");
    state.failing = true;
    await change(["story:1"]);
    await until(() => state.tries > 3);
    await change(["story:2"], ["story:2"]);
    await until(() => state.tries > 4);
    const [fault] = await purgingFaults(newsroom(), ["broken"]);
    expect(fault).toMatch(/^broken has not been purged since 2\d{3}-.*: answered 503$/);
    state.failing = false;
    await until(() => told.length > 0);
    expect(tags()[0]).toBe("story:1 story:2");
    await until(() => logged.length === 2);
    expect(logged).toEqual([
      expect.stringMatching(/^broken cannot be purged/),
      expect.stringMatching(/^broken is purged again, of everything since 2/),
    ]);
    expect(await purgingFaults(newsroom(), ["broken"])).toEqual([]);
  }, 30_000);

  it("do not wait for one another", async () => {
    const [broken, sound] = [trialCache("one"), trialCache("other")];
    broken.state.failing = true;
    await purging([broken.cache, sound.cache]);
    await until(() => sound.told.length === 2);
    await change(["story:1"]);
    await until(() => sound.tags().includes("story:1"));
    expect(broken.told).toEqual([]);
    const behind = await waitForCaches(newsroom(), ["one", "other", "never opened"], {
      sequence: await newestSequence(newsroom()),
      limit: 5_000,
    });
    expect(behind).toEqual([
      { name: "one", purgedUpTo: 0, failing: { since: expect.any(Date) as Date, why: "answered 503" } },
      { name: "never opened", purgedUpTo: 0, failing: null },
    ]);
  });

  it("forget at its instant what a schedule ends, though nobody has written that down", async () => {
    const { told } = await caughtUp("punctual");
    const editor = await makeActor(newsroom(), "editor");
    const live = await makeLive(
      newsroom(),
      editor,
      publishable({ sectionId: room?.section.id ?? 0, slug: "offer" }),
    );
    await until(async () => (await purgedUpTo("punctual")) === (await newestSequence(newsroom())));
    told.length = 0;
    const now = { ...newsroom(), clock: systemClock };
    const at = new Date(Date.now() + 2500);
    await scheduleStory(now, editor, {
      storyId: live.storyId,
      kind: "unpublish",
      at,
      reason: "The offer ends",
    });
    const tag = `story:${live.storyId}`;
    const isGone = () => told.some(({ gone }) => gone.includes(tag));
    await until(isGone);
    expect(Date.now()).toBeGreaterThanOrEqual(at.getTime());
    expect(told.find(({ gone }) => gone.includes(tag))?.tags).toContain(`list:section:${room?.section.id}`);
    expect(told.filter(({ gone }) => gone.includes(tag))).toHaveLength(1);
  });

  it("go on where another instance stopped", async () => {
    const { cache, opened, tags } = await caughtUp("handed over");
    await opened.stop();
    await change(["story:1"]);
    await change(["story:2"]);
    await purging([cache]);
    await until(() => tags().length === 2);
    expect(tags()[0]).toBe("story:1 story:2");
  });

  it("forget everything when what they missed is no longer known", async () => {
    const { cache, opened, tags } = await caughtUp("forgotten");
    await opened.stop();
    await change(["story:1"]);
    const newest = await change(["story:2"]);
    await newsroom().db.expiry.deleteMany({ where: { sequence: { lt: newest } } });
    await purging([cache]);
    await until(() => tags().length > 0);
    expect(tags()[0]).toBe("everything");
  });

  it("forget the pages of another build, once", async () => {
    const { cache, opened, tags } = await caughtUp("rebuilt", { build: "first" });
    await opened.stop();
    const again = await purging([cache], { build: "first" });
    await pass(AGAIN);
    expect(tags()).toEqual([]);
    await again.stop();
    await purging([cache], { build: "second" });
    await until(() => tags().length === 2);
    expect(tags()).toEqual(["everything", "everything"]);
  });

  it("are purged again by another instance when the one that purges is killed", async () => {
    const { told } = await caughtUp("orphaned");
    const { db } = newsroom();
    await db.purge.update({
      where: { cache: "orphaned" },
      data: { heldBy: "killed", heldUntil: new Date(Date.now() + 3000) },
    });
    await change(["story:1"]);
    await pass(500);
    expect(told).toEqual([]);
    await until(() => told.length > 0);
  });

  it("cost no act anything: a hook is told over the wire well after the act is done", async () => {
    const server = await listeningCache();
    await purging([webhook(server.address, "secret")]);
    await until(() => server.heard.length === 2);
    const sequence = await change(["story:1"]);
    await until(() => server.heard.length === 3);
    expect(JSON.parse(server.heard[2]?.body ?? "")).toEqual({
      sequence,
      tags: ["story:1", "many"],
      gone: [],
    });
    await server.close();
  });

  it("that are none cost nothing", async () => {
    const { stop } = await purging([]);
    await stop();
    expect(await newsroom().db.purge.count()).toBe(0);
  });
});
