import { beforeAll, describe, expect, it } from "vitest";
import { LINK_LIVES } from "@/lib/account-links/limits";
import type { Database } from "@/lib/database";
import type { Newsroom } from "@/lib/newsroom";
import { TooMany } from "@/lib/refusal";
import { makeNewsroom } from "@/prisma/factories";
import { LIMITS } from "./limits";
import { takeReset } from "./reset-limit";
import { forgetCounted, SharedLimit } from "./shared-limit";

let newsroom: Newsroom;

beforeAll(async () => {
  ({ newsroom } = await makeNewsroom());
});

const { most, seconds } = LIMITS.resetAccount;

async function takeAll(limit: SharedLimit, key: string): Promise<void> {
  for (let time = 1; time <= most; time += 1) expect(await limit.take(key)).toEqual({ count: time });
}

describe("a limit for all instances together", () => {
  it("counts what two of them take, and both know of the rest", async () => {
    const [here, there] = [
      new SharedLimit(newsroom.db, "resetAccount"),
      new SharedLimit(newsroom.db, "resetAccount"),
    ];
    await takeAll(here, "both");
    const refused = await there.take("both");
    expect(refused.until?.getTime()).toBeCloseTo(Date.now() + seconds * 1000, -4);
    expect((await here.take("both")).until).toBeDefined();
    expect((await here.take("other")).until).toBeUndefined();
  });

  it("outlives a restart", async () => {
    await takeAll(new SharedLimit(newsroom.db, "resetAccount"), "restarted");
    expect((await new SharedLimit(newsroom.db, "resetAccount").take("restarted")).until).toBeDefined();
  });

  it("asks the database no more about one that rests", async () => {
    let asked = 0;
    const limit = new SharedLimit(
      counting(newsroom.db, () => (asked += 1)),
      "resetAccount",
    );
    for (let time = 1; time <= 20; time += 1) await limit.take("resting");
    expect(asked).toBe(most + 1);
    await limit.forget("resting");
    expect(await limit.take("resting")).toEqual({ count: 1 });
  });

  it("begins anew when its time has passed, and gives back what was none", async () => {
    const limit = new SharedLimit(newsroom.db, "resetAccount");
    await takeAll(limit, "passed");
    await limit.giveBack("passed");
    expect(await limit.take("passed")).toEqual({ count: most });
    const key = "resetAccount:passed";
    await newsroom.db.rateLimit.update({ where: { key }, data: { expire: BigInt(Date.now() - 1) } });
    expect(await limit.take("passed")).toEqual({ count: 1 });
  });

  it("leaves nothing behind an hour after its time has passed", async () => {
    const limit = new SharedLimit(newsroom.db, "resetAccount");
    const endedAgo = async (key: string, minutes: number) => {
      await limit.take(key);
      const expire = BigInt(Date.now() - minutes * 60_000);
      await newsroom.db.rateLimit.update({ where: { key: `resetAccount:${key}` }, data: { expire } });
    };
    await endedAgo("long ago", 61);
    await endedAgo("lately", 59);
    await limit.take("now");
    await forgetCounted({ db: newsroom.db, clock: { now: () => new Date() } });
    const left = await newsroom.db.rateLimit.findMany({ select: { key: true } });
    const keys = left.map(({ key }) => key.replace("resetAccount:", ""));
    expect(keys).toEqual(expect.arrayContaining(["lately", "now"]));
    expect(keys).not.toContain("long ago");
  });

  it("counts for itself while the database cannot be asked", async () => {
    const away = { $queryRawUnsafe: () => Promise.reject(new Error("No connection")) } as unknown as Database;
    const limit = new SharedLimit(away, "resetAccount");
    await takeAll(limit, "away");
    expect((await limit.take("away")).until).toBeDefined();
  });
});

describe("links for a new password", () => {
  it("go to one address three times while a link works, and nobody is told that no more go", async () => {
    const ask = (email: string) => takeReset(newsroom, email, "203.0.113.20");
    for (const email of ["ana@newsroom.example", "nobody@newsroom.example"])
      expect([await ask(email), await ask(email), await ask(email), await ask(email)]).toEqual([
        true,
        true,
        true,
        false,
      ]);
  });

  it("are never all too old while no more go: a stranger's asking keeps nobody out", () => {
    expect(LIMITS.resetAccount.seconds * 1000).toBeLessThanOrEqual(LINK_LIVES.reset);
  });

  it("are refused to a network that asks for many, and to no other", async () => {
    const ask = (number: number, address: string) =>
      takeReset(newsroom, `many-${number}@newsroom.example`, address);
    for (let number = 1; number <= LIMITS.resetNetwork.most; number += 1)
      expect(await ask(number, `2001:db8:9:9::${number}`)).toBe(true);
    await expect(ask(99, "2001:db8:9:9::ffff")).rejects.toThrow(TooMany);
    expect(await ask(99, "2001:db8:9:8::1")).toBe(true);
  });
});

/** The same database, and how often it is asked. */
function counting(db: Database, count: () => void): Database {
  const asked = (text: string, ...values: unknown[]) => (count(), db.$queryRawUnsafe(text, ...values));
  return { $queryRawUnsafe: asked } as unknown as Database;
}
