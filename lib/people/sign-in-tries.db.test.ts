import { beforeEach, describe, expect, it, vi } from "vitest";
import { noteDevice } from "@/lib/devices/note-device";
import { LIMITS } from "@/lib/limits/limits";
import { TooMany } from "@/lib/refusal";
import { makeNewsroom } from "@/prisma/factories";
import { addPerson } from "./add";
import { hashPassword } from "./passwords";
import { verifySignIn } from "./sign-in";
import type { SignInPlace } from "./sign-in-tries";

const PASSWORD = "a lamp on the northern pier";
let room: Awaited<ReturnType<typeof makeNewsroom>>;
let email: string;
let personId: number;
let people = 0;

beforeEach(async () => {
  room ??= await makeNewsroom();
  people += 1;
  email = `tried-${people}@newsroom.example`;
  ({ personId } = await addPerson(room.newsroom, {
    ...{ name: `Aigul Testova ${people}`, email, role: "reporter", password: PASSWORD },
  }));
});

/** What comes of a try: who it is, nobody, or a rest. */
async function tried(password: string, place: SignInPlace = {}, as = email) {
  const from = { address: `192.0.2.${people}`, ...place };
  return verifySignIn(room.newsroom, { email: as, password }, from).catch((error: unknown) => {
    if (!(error instanceof TooMany)) throw error;
    return { until: new Date(String(error.values.until)).getTime() - Date.now() };
  });
}

async function refusals() {
  return room.newsroom.db.logEntry.findMany({ where: { act: "session.refuse" }, orderBy: { id: "asc" } });
}

const REST = LIMITS.signInAccount.seconds * 1000;
const resting = { until: expect.closeTo(REST, -4.8) as number };

describe("wrong passwords", () => {
  it("let an account rest after the fifth, also for the right one and for whoever asks from elsewhere", async () => {
    for (let time = 1; time <= 4; time += 1) expect(await tried("wrong")).toBeNull();
    expect(await tried("wrong")).toEqual(resting);
    expect(await tried(PASSWORD)).toEqual(resting);
    expect(await tried(PASSWORD, { address: "203.0.113.77" })).toEqual(resting);
  });

  it("are forgotten with a right one", async () => {
    for (let round = 1; round <= 3; round += 1) {
      for (let time = 1; time <= 4; time += 1) expect(await tried("wrong")).toBeNull();
      expect(await tried(PASSWORD)).toMatchObject({ personId });
    }
  });

  it("are counted before they are looked at: of fifty at once five are", async () => {
    const outcomes = await Promise.all(Array.from({ length: 50 }, () => tried("wrong")));
    expect(outcomes.filter((outcome) => outcome === null)).toHaveLength(4);
    expect(outcomes.filter((outcome) => outcome !== null)).toHaveLength(46);
  });

  it("let an address that nobody has, and one of somebody disabled, rest just as long", async () => {
    await room.newsroom.db.person.update({ where: { id: personId }, data: { disabledAt: new Date() } });
    for (const as of [email, `nobody-${people}@newsroom.example`]) {
      for (let time = 1; time <= 4; time += 1) expect(await tried(PASSWORD, {}, as)).toBeNull();
      expect(await tried(PASSWORD, {}, as)).toEqual(resting);
    }
  });

  it("never keep a colleague out whose browser is known, and are counted apart there", async () => {
    const { newsroom } = room;
    const { token } = await noteDevice(newsroom, personId, undefined, { origin: "203.0.113.5" });
    for (let time = 1; time <= 7; time += 1) await tried("wrong");
    expect(await tried(PASSWORD)).toEqual(resting);
    expect(await tried(PASSWORD, { device: token })).toMatchObject({ personId });
    for (let time = 1; time <= 5; time += 1) await tried("wrong", { device: token });
    expect(await tried(PASSWORD, { device: token })).toEqual(resting);
  });

  it("are no known browser's because a cookie says so, nor because it is another's", async () => {
    const other = await addPerson(room.newsroom, {
      ...{ name: "Bolat Testov", email: `other-${people}@newsroom.example`, role: "reporter" },
    });
    const { token } = await noteDevice(room.newsroom, other.personId, undefined, { origin: "" });
    for (let time = 1; time <= 5; time += 1) await tried("wrong", { device: "A".repeat(43) });
    for (const device of [token, `${token}.${"B".repeat(43)}`, "", "'; --", ".".repeat(9_000)])
      expect(await tried(PASSWORD, { device })).toEqual(resting);
  });

  it("do not hold whoever has set a new password meanwhile", async () => {
    for (let time = 1; time <= 5; time += 1) await tried("wrong");
    const passwordHash = await hashPassword("another lamp on the southern pier");
    await room.newsroom.db.person.update({ where: { id: personId }, data: { passwordHash } });
    expect(await tried("another lamp on the southern pier")).toMatchObject({ personId });
  });

  it("stand in the log twice, with the first and with the rest, and of nobody's address not at all", async () => {
    const before = (await refusals()).length;
    const place = { address: "203.0.113.9", origin: "203.0.113.9 · Firefox on Linux" };
    for (let time = 1; time <= 30; time += 1) await tried("wrong", place);
    for (let time = 1; time <= 30; time += 1)
      await tried("wrong", place, `nobody-${people}@newsroom.example`);
    await vi.waitFor(async () => expect((await refusals()).length).toBe(before + 2));
    const [first, rest] = (await refusals()).slice(before);
    const about = { name: `Aigul Testova ${people}`, person: personId };
    expect([first?.actorKind, first?.origin, first?.data]).toEqual(["stranger", place.origin, about]);
    expect(rest?.data).toEqual({ ...about, until: expect.any(String) as string });
  });
});

describe("one network that tries many accounts", () => {
  it("rests when a hundred passwords were wrong, which the log says once, and no other network does", async () => {
    const { most } = LIMITS.signInNetwork;
    const [there, elsewhere] = [{ address: "2001:db8:7:7::1" }, { address: "2001:db8:7:8::1" }];
    const before = (await refusals()).length;
    const spray = async (from: number, count: number) =>
      Promise.all(
        Array.from({ length: count }, (_, at) =>
          tried("wrong", { address: `2001:db8:7:7::${from + at}` }, `spray-${from + at}@newsroom.example`),
        ),
      );
    expect((await spray(1_000, most)).every((outcome) => outcome === null)).toBe(true);
    expect(await tried(PASSWORD, there)).toHaveProperty("until");
    expect((await spray(3_000, 30)).every((outcome) => outcome !== null)).toBe(true);
    expect(await tried(PASSWORD, elsewhere)).toMatchObject({ personId });
    await vi.waitFor(async () => expect((await refusals()).length).toBe(before + 1));
    expect((await refusals()).at(-1)?.data).toEqual({ until: expect.any(String) as string });
  });

  it("is not charged for passwords that are right", async () => {
    const address = "198.51.100.44";
    for (let time = 1; time <= 110; time += 1)
      if ((await tried(PASSWORD, { address })) === null) throw new Error("Nobody came in.");
    expect(await tried(PASSWORD, { address })).toMatchObject({ personId });
  }, 120_000);
});

describe("ten thousand attempts", () => {
  it("are all refused, leave memory as it was, and a colleague comes in at any time", async () => {
    const { token } = await noteDevice(room.newsroom, personId, undefined, { origin: "" });
    // One attacker in ten comes from a network of its own, and every other one tries this account.
    const attempt = (number: number) =>
      tried(
        `guess ${number}`,
        { address: number % 10 === 0 ? `2001:db8:${number.toString(16)}::1` : `198.51.100.${number % 7}` },
        number % 2 === 0 ? email : `staff-${number % 50}@newsroom.example`,
      );
    let refused = 0;
    await attempt(0);
    const before = process.memoryUsage().heapUsed;
    for (let begun = 1; begun <= 10_000; begun += 100) {
      const outcomes = await Promise.all(Array.from({ length: 100 }, (_, at) => attempt(begun + at)));
      refused += outcomes.filter((outcome) => outcome === null || "until" in outcome).length;
      if (begun % 2_000 === 1) expect(await tried(PASSWORD, { device: token })).toMatchObject({ personId });
    }
    expect(refused).toBe(10_000);
    expect((process.memoryUsage().heapUsed - before) / 2 ** 20).toBeLessThan(60);
    expect(await tried(PASSWORD, { device: token })).toMatchObject({ personId });
  }, 300_000);
});
