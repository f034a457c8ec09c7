import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { systemClock, type Clock } from "@/lib/clock";
import { database } from "@/lib/database";
import { databaseUrl } from "@/lib/env";
import { lowestAcknowledged } from "@/lib/instances/acknowledged";
import { sayAlive } from "@/lib/instances/instances";
import type { Purge } from "./combine";
import { openPurging } from "./purging";
import { cacheStandings } from "./standing";

const db = database();
const HOUR = 3_600_000;

let close: (() => Promise<void>) | undefined;
let told: Purge[] = [];

beforeEach(async () => {
  // The cache was told of everything until now, twice.
  const sequence = await change(["before"]);
  await db.purge.create({ data: { cache: "trial", sequence, repeated: sequence, dueUpTo: new Date() } });
  told = [];
});
afterEach(async () => {
  await close?.();
  await db.purge.deleteMany();
  await db.instance.deleteMany();
});

/** Something changes for readers, as the triggers would write it. */
async function change(tags: string[], gone: string[] = []): Promise<number> {
  return Number((await db.expiry.create({ data: { tags, gone } })).sequence);
}

/** A server with this clock purges the trial cache until the test is over. */
async function purge(clock: Clock) {
  const { stop } = await openPurging({
    newsroom: { db, clock },
    databaseUrl: databaseUrl(),
    caches: [{ name: "trial", purge: async (purge) => void told.push(purge) }],
    acknowledged: lowestAcknowledged,
    log: () => undefined,
  });
  close = stop;
}

async function hasApplied(id: string, sequence: number) {
  await db.instance.update({ where: { id }, data: { sequence } });
}

/** Long enough for it to have been looked several times who has heard. */
const aWhile = () => new Promise((resolve) => setTimeout(resolve, 300));
const tags = () => told.map((one) => one.tags);
const soon = (look: () => unknown) => vi.waitFor(look, { timeout: 8000, interval: 20 });

describe("whoever purges", () => {
  it.each([
    ["ahead", HOUR],
    ["behind", -HOUR],
  ])("waits for the slowest living server though its own clock is an hour %s", async (_, off) => {
    const askew = { db, clock: { now: () => new Date(Date.now() + off), isShared: true } };
    const right = { db, clock: systemClock };
    await sayAlive(askew, { id: "own", address: "http://own.example" });
    await sayAlive(right, { id: "slow", address: "http://slow.example" });
    const sequence = await change(["story:1"]);
    await hasApplied("own", sequence);
    await purge(askew.clock);
    await aWhile();
    expect(tags()).toEqual([]);
    await hasApplied("slow", sequence);
    await soon(() => expect(tags()).toEqual([["story:1"]]));
  });

  it("waits also where nobody has said lately that it is alive, but not with what ended", async () => {
    const sequence = await change(["story:1", "list:a"], ["story:1"]);
    await purge(systemClock);
    await soon(() => expect(tags()).toEqual([["story:1"]]));
    await aWhile();
    expect(told).toHaveLength(1);
    expect((await cacheStandings({ db, clock: systemClock }, ["trial"]))[0]?.purgedUpTo).toBe(sequence - 1);
    await sayAlive({ db }, { id: "own", address: "http://own.example" });
    await aWhile();
    expect(told).toHaveLength(1);
    await hasApplied("own", sequence);
    await soon(() => expect(tags()).toEqual([["story:1"], ["story:1", "list:a"]]));
  });
});
