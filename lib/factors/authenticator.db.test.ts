import { beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { openSession } from "@/lib/sessions/open-session";
import type { Actor } from "@/lib/permissions";
import { A_MORNING, makeActor, makeNewsroom } from "@/prisma/factories";
import { beginAuthenticator } from "./begin-authenticator";
import { confirmAuthenticator } from "./confirm-authenticator";
import { findBegunAuthenticator } from "./find-begun-authenticator";
import { makeRecoveryCodes } from "./make-recovery-codes";
import { codeOf, makeAppOwner, secretOf } from "./staff-for-tests";
import { takeCode } from "./take-code";

let room: Awaited<ReturnType<typeof makeNewsroom>>;
let ana: Actor & { kind: "person" };

beforeAll(async () => {
  vi.stubEnv("NEXTAUTH_SECRET", "a secret of the tests, long enough for them");
  room = await makeNewsroom();
});
beforeEach(async () => {
  room.clock.set(A_MORNING);
  ana = await makeActor(room.newsroom, "editor");
});

const take = (actor: { id: number }, code: string) =>
  takeCode(room.newsroom.db, actor.id, code, room.clock.now());

describe("an authenticator app", () => {
  it("is asked of nobody before its first code was right", async () => {
    await beginAuthenticator(room.newsroom, ana);
    const code = await codeOf(room.newsroom, ana);
    expect(await take(ana, code)).toBeNull();
    await expect(confirmAuthenticator(room.newsroom, ana, { code: "000000" })).rejects.toMatchObject({
      fields: { code: "codeWrong" },
    });
    await confirmAuthenticator(room.newsroom, ana, { code: ` ${code.slice(0, 3)} ${code.slice(3)} ` });
    const entry = await room.newsroom.db.logEntry.findFirst({ orderBy: { id: "desc" } });
    expect(entry).toMatchObject({ act: "factor.add", actorId: ana.id, data: { kind: "app" } });
  });

  it("shows its secret until then, and never again; the database holds it sealed", async () => {
    await beginAuthenticator(room.newsroom, ana);
    const begun = await findBegunAuthenticator(room.newsroom, ana, "The Post");
    expect(begun?.address).toContain("otpauth://totp/The%20Post:");
    const secret = await secretOf(room.newsroom, ana);
    const { secret: kept } = await room.newsroom.db.authenticator.findUniqueOrThrow({
      where: { personId: ana.id },
    });
    expect(Buffer.from(kept).includes(secret)).toBe(false);
    await confirmAuthenticator(room.newsroom, ana, { code: await codeOf(room.newsroom, ana) });
    expect(await findBegunAuthenticator(room.newsroom, ana, "The Post")).toBeNull();
    await expect(beginAuthenticator(room.newsroom, ana)).rejects.toMatchObject({
      code: "authenticatorThere",
    });
  });

  it("takes no code twice, not even of two who send the same one at once", async () => {
    const owner = await makeAppOwner(room.newsroom);
    const code = await codeOf(room.newsroom, owner);
    const taken = await Promise.all([take(owner, code), take(owner, code), take(owner, code)]);
    expect(taken.filter((kind) => kind === "app")).toHaveLength(1);
    expect(await take(owner, code)).toBeNull();
    expect(await take(owner, await codeOf(room.newsroom, owner, -30_000))).toBeNull();
    expect(await take(owner, await codeOf(room.newsroom, owner, 30_000))).toBe("app");
  });

  it("ends sessions that were opened without it, but for the one in which it is set up", async () => {
    const [here, elsewhere] = [await openSession(room.newsroom, ana), await openSession(room.newsroom, ana)];
    await beginAuthenticator(room.newsroom, ana);
    await confirmAuthenticator(room.newsroom, ana, {
      code: await codeOf(room.newsroom, ana),
      session: here,
    });
    const left = await room.newsroom.db.session.findMany({ where: { personId: ana.id } });
    expect(left.map(({ id, second }) => ({ id, second }))).toEqual([{ id: here, second: true }]);
    expect(left.some(({ id }) => id === elsewhere)).toBe(false);
  });
});

describe("recovery codes", () => {
  it("are ten, work once each however they are typed, and are kept as hashes only", async () => {
    const owner = await makeAppOwner(room.newsroom);
    const codes = await makeRecoveryCodes(room.newsroom, owner);
    expect(new Set(codes).size).toBe(10);
    const [first = "", second = ""] = codes;
    expect(first).toMatch(/^([a-z2-9]{4}-){5}[a-z2-9]{4}$/);
    expect(await take(owner, first.toUpperCase().replaceAll("-", " "))).toBe("recovery");
    expect(await take(owner, first)).toBeNull();
    const both = await Promise.all([take(owner, second), take(owner, second)]);
    expect(both.filter((kind) => kind === "recovery")).toHaveLength(1);
    const rows = await room.newsroom.db.recoveryCode.findMany({ where: { personId: owner.id } });
    expect(JSON.stringify(rows)).not.toContain(first.replaceAll("-", ""));
  });

  it("are void once new ones are made, and are nobody else's", async () => {
    const owner = await makeAppOwner(room.newsroom);
    const other = await makeAppOwner(room.newsroom);
    const [old = ""] = await makeRecoveryCodes(room.newsroom, owner);
    expect(await take(other, old)).toBeNull();
    await makeRecoveryCodes(room.newsroom, owner);
    expect(await take(owner, old)).toBeNull();
  });

  it("are not made where there is nothing that they could stand in for", async () => {
    await expect(makeRecoveryCodes(room.newsroom, ana)).rejects.toMatchObject({ code: "noFactorYet" });
  });
});
