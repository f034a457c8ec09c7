import { afterEach, describe, expect, it } from "vitest";
import { systemClock } from "@/lib/clock";
import { database } from "@/lib/database";
import { lowestAcknowledged, waitForAll } from "./acknowledged";
import { listLiving, sayAlive } from "./instances";

const HOUR = 3_600_000;
const MINUTE = 60;

const right = { db: database(), clock: systemClock };
/** A server whose clock is ahead by so many milliseconds. */
const askew = (off: number) => ({
  ...right,
  clock: { now: () => new Date(Date.now() + off), isShared: true },
});

const named = (id: string, address = `http://${id}.example`) => ({ id, address });
const idsOf = (instances: readonly { id: string }[]) => instances.map(({ id }) => id);
const rows = async () => idsOf(await right.db.instance.findMany({ orderBy: { id: "asc" } }));

/** The server has said nothing for so many seconds. */
async function silentFor(id: string, seconds: number) {
  await right.db.$executeRaw`
    UPDATE "instances" SET "seen_at" = clock_timestamp() - ${seconds} * interval '1 second' WHERE "id" = ${id}`;
}

async function hasApplied(id: string, sequence: number) {
  await right.db.instance.update({ where: { id }, data: { sequence } });
}

afterEach(() => right.db.instance.deleteMany());

describe.each([
  ["ahead", HOUR],
  ["behind", -HOUR],
])("a server whose clock is an hour %s", (_, off) => {
  it("is alive to the others, and they to it; none sweeps another away", async () => {
    await sayAlive(right, named("a"));
    await sayAlive(askew(off), named("b"));
    await sayAlive(right, named("c"));
    await sayAlive(askew(off), named("b"));
    expect(idsOf(await listLiving(right))).toEqual(["a", "b", "c"]);
    expect(idsOf(await listLiving(askew(off)))).toEqual(["a", "b", "c"]);
  });

  it("knows how far all have come, and waits for whoever has not", async () => {
    await sayAlive(right, named("a"));
    await sayAlive(askew(off), named("b"));
    await hasApplied("a", 6);
    await hasApplied("b", 7);
    expect(await lowestAcknowledged(askew(off))).toBe(6);
    expect(await waitForAll(askew(off), 7, 0)).toEqual([named("a")]);
    expect(await lowestAcknowledged(right)).toBe(6);
    expect(await waitForAll(right, 8, 0)).toEqual([named("a"), named("b")]);
  });

  it("takes for dead whoever has been silent, and waits with the proof until it can serve nothing any more", async () => {
    await sayAlive(right, named("a"));
    await sayAlive(right, named("b"));
    await hasApplied("b", 7);
    await silentFor("a", 44);
    expect(idsOf(await listLiving(askew(off)))).toEqual(["a", "b"]);
    await silentFor("a", 46);
    expect(idsOf(await listLiving(askew(off)))).toEqual(["b"]);
    expect(await lowestAcknowledged(askew(off))).toBe(7);
    await silentFor("a", 9 * MINUTE);
    expect(await waitForAll(askew(off), 7, 0)).toEqual([named("a")]);
    await silentFor("a", 11 * MINUTE);
    expect(await waitForAll(askew(off), 7, 0)).toEqual([]);
    await silentFor("b", 46);
    expect(await lowestAcknowledged(askew(off))).toBeNull();
  });

  it("sweeps away who has long been dead, and sooner who was started again at the same place", async () => {
    await sayAlive(right, named("a", "http://one.example"));
    await sayAlive(right, named("b"));
    await silentFor("a", 19);
    await silentFor("b", 19 * MINUTE);
    await sayAlive(askew(off), named("c", "http://one.example"));
    expect(await rows()).toEqual(["a", "b", "c"]);
    await silentFor("a", 21);
    await silentFor("b", 21 * MINUTE);
    await sayAlive(askew(off), named("c", "http://one.example"));
    expect(await rows()).toEqual(["c"]);
  });
});
