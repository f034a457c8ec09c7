import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { A_MORNING, makeActor, makeNewsroom } from "@/prisma/factories";
import { findDevice, KNOWN_FOR } from "./find-device";
import { noteDevice } from "./note-device";

let room: Awaited<ReturnType<typeof makeNewsroom>>;
let ana: number;
let bolat: number;

beforeAll(async () => {
  room = await makeNewsroom();
});

beforeEach(async () => {
  room.clock.set(A_MORNING);
  ana = (await makeActor(room.newsroom, "reporter")).id;
  bolat = (await makeActor(room.newsroom, "editor")).id;
});

const seen = { origin: "203.0.113.5 · Firefox on Linux" };

describe("a browser", () => {
  it("is new the first time and known afterwards, for whoever signed in with it and nobody else", async () => {
    const first = await noteDevice(room.newsroom, ana, undefined, seen);
    expect(first.isNew).toBe(true);
    expect(await findDevice(room.newsroom, ana, first.token)).toMatchObject(seen);
    expect(await findDevice(room.newsroom, bolat, first.token)).toBeNull();
    expect(await noteDevice(room.newsroom, ana, first.token, seen)).toEqual({
      token: first.token,
      isNew: false,
    });
  });

  it("that two share is known of both, and neither holds the other's token", async () => {
    const { token: anas } = await noteDevice(room.newsroom, ana, undefined, seen);
    const { token: both, isNew } = await noteDevice(room.newsroom, bolat, anas, seen);
    expect(isNew).toBe(true);
    expect(await findDevice(room.newsroom, ana, both)).not.toBeNull();
    expect(await findDevice(room.newsroom, bolat, both)).not.toBeNull();
    expect(await findDevice(room.newsroom, bolat, anas)).toBeNull();
  });

  it("does not become known by a token that the newsroom never gave", async () => {
    const forged = "F".repeat(43);
    const { token, isNew } = await noteDevice(room.newsroom, ana, forged, seen);
    expect(isNew).toBe(true);
    expect(await findDevice(room.newsroom, ana, forged)).toBeNull();
    expect(await findDevice(room.newsroom, ana, token)).not.toBeNull();
  });

  it("remembers four people, and forgets whoever was first", async () => {
    const people = [ana, bolat];
    while (people.length < 5) people.push((await makeActor(room.newsroom, "reporter")).id);
    let cookie: string | undefined;
    for (const personId of people) cookie = (await noteDevice(room.newsroom, personId, cookie, seen)).token;
    const known = await Promise.all(people.map((personId) => findDevice(room.newsroom, personId, cookie)));
    expect(known.map((device) => device !== null)).toEqual([false, true, true, true, true]);
    expect(cookie?.length).toBeLessThan(200);
  });

  it("is trusted until the day that is said, and a plain sign-in does not change that", async () => {
    const trustedUntil = new Date("2026-04-01T00:00:00Z");
    const { token } = await noteDevice(room.newsroom, ana, undefined, { ...seen, trustedUntil });
    await noteDevice(room.newsroom, ana, token, seen);
    expect(await findDevice(room.newsroom, ana, token)).toMatchObject({ trustedUntil });
  });

  it("is forgotten when nobody has signed in with it for a year, and its row goes with the next", async () => {
    const { token } = await noteDevice(room.newsroom, ana, undefined, seen);
    room.clock.set(new Date(new Date(A_MORNING).getTime() + KNOWN_FOR));
    expect(await findDevice(room.newsroom, ana, token)).toBeNull();
    await noteDevice(room.newsroom, ana, token, seen);
    expect(await room.newsroom.db.device.count({ where: { personId: ana } })).toBe(1);
  });
});
