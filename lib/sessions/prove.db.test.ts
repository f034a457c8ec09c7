import { beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { Actor } from "@/lib/permissions";
import { codeOf, makeAppOwner, makePasskeyOwner, CHALLENGE } from "@/lib/factors/staff-for-tests";
import { hashPassword } from "@/lib/people/passwords";
import { writeDeskSettings } from "@/lib/settings/write-desk-settings";
import { beginStep } from "@/lib/steps/step";
import { A_MORNING, makeActor, makeNewsroom } from "@/prisma/factories";
import { findSession, type OpenSession } from "./find-session";
import { FRESH, isFresh, REPLACED_LASTS } from "./limits";
import { listSessions } from "./list-sessions";
import { openSession } from "./open-session";
import { proveWho } from "./prove";
import { whatIsMissing } from "./what-is-missing";

const PASSWORD = "four words that nobody guesses";
let room: Awaited<ReturnType<typeof makeNewsroom>>;

beforeAll(async () => {
  vi.stubEnv("NEXTAUTH_SECRET", "a secret of the tests, long enough for them");
  room = await makeNewsroom();
});
beforeEach(() => room.clock.set(A_MORNING));

const later = (milliseconds: number) => room.clock.set(new Date(Date.parse(A_MORNING) + milliseconds));

async function found(id: string): Promise<OpenSession> {
  const session = await findSession(room.newsroom, id);
  if (!session) throw new Error("The session is not there.");
  return session;
}

async function signedIn(actor: Actor & { kind: "person" }): Promise<OpenSession> {
  return found(await openSession(room.newsroom, actor));
}

async function withPassword() {
  const actor = await makeActor(room.newsroom, "admin");
  const passwordHash = await hashPassword(PASSWORD);
  await room.newsroom.db.person.update({ where: { id: actor.id }, data: { passwordHash } });
  return actor;
}

describe("proving again who is signed in", () => {
  it("is asked a quarter of an hour after the last time, and makes the session fresh under another number", async () => {
    const actor = await withPassword();
    const before = await signedIn(actor);
    expect(isFresh(before, room.clock.now())).toBe(true);
    later(FRESH);
    expect(isFresh(before, room.clock.now())).toBe(false);
    const after = await found(await proveWho(room.newsroom, before, { password: PASSWORD }));
    expect(after.id).not.toBe(before.id);
    expect(isFresh(after, room.clock.now())).toBe(true);
    expect(isFresh(await found(before.id), room.clock.now())).toBe(false);
    expect((await listSessions(room.newsroom, actor, actor.id)).map(({ id }) => id)).toEqual([after.id]);
    later(FRESH + REPLACED_LASTS);
    expect(await findSession(room.newsroom, before.id)).toBeNull();
    const entry = await room.newsroom.db.logEntry.findFirst({ orderBy: { id: "desc" } });
    expect(entry).toMatchObject({ act: "session.prove", actorId: actor.id });
  });

  it("in two forms at once leaves this browser signed in, whichever number it keeps", async () => {
    const actor = await withPassword();
    const before = await signedIn(actor);
    const numbers = [
      await proveWho(room.newsroom, before, { password: PASSWORD }),
      await proveWho(room.newsroom, before, { password: PASSWORD }),
    ];
    later(10 * REPLACED_LASTS);
    for (const number of numbers) expect((await found(number)).actor.id).toBe(actor.id);
  });

  it("is done with the password, a code or a passkey; only the last two say anything of a second factor", async () => {
    const actor = await withPassword();
    const byPassword = await proveWho(room.newsroom, await signedIn(actor), { password: PASSWORD });
    expect((await found(byPassword)).second).toBe(false);
    const owner = await makeAppOwner(room.newsroom);
    const code = await codeOf(room.newsroom, owner);
    expect((await found(await proveWho(room.newsroom, await signedIn(owner), { code }))).second).toBe(true);
    const holder = await makePasskeyOwner(room.newsroom);
    const begun = { kind: "proof", personId: holder.actor.id, challenge: CHALLENGE } as const;
    const step = await beginStep(room.newsroom, begun);
    const proof = { passkey: holder.device.use(CHALLENGE), step };
    const open = await signedIn(holder.actor);
    expect((await found(await proveWho(room.newsroom, open, proof))).second).toBe(true);
    await expect(proveWho(room.newsroom, open, proof)).rejects.toMatchObject({
      fields: { proofPasskey: "passkeyWrong" },
    });
  });

  it("is refused with what is somebody else's", async () => {
    const [owner, other] = [await makeAppOwner(room.newsroom), await makePasskeyOwner(room.newsroom)];
    const open = await signedIn(other.actor);
    const code = await codeOf(room.newsroom, owner);
    await expect(proveWho(room.newsroom, open, { code })).rejects.toMatchObject({
      fields: { proofCode: "codeWrong" },
    });
    const step = await beginStep(room.newsroom, { kind: "proof", personId: owner.id, challenge: CHALLENGE });
    const proof = { passkey: other.device.use(CHALLENGE), step };
    await expect(proveWho(room.newsroom, open, proof)).rejects.toMatchObject({
      fields: { proofPasskey: "passkeyWrong" },
    });
    await expect(proveWho(room.newsroom, open, { password: "" })).rejects.toMatchObject({
      fields: { proofPassword: "passwordWrong" },
    });
  });

  it("rests in a session after five wrong proofs, even for the right one, and in no other", async () => {
    const actor = await withPassword();
    const stolen = await signedIn(actor);
    for (let wrong = 0; wrong < 5; wrong += 1)
      await expect(proveWho(room.newsroom, stolen, { password: "guess" })).rejects.toThrow("fieldsWrong");
    await expect(proveWho(room.newsroom, stolen, { password: PASSWORD })).rejects.toMatchObject({
      code: "proofsRest",
      values: { minutes: 15 },
    });
    await proveWho(room.newsroom, await signedIn(actor), { password: PASSWORD });
  });
});

describe("a role that must have a second factor", () => {
  it("is led to set one up, or to show the one that is there; others are not asked", async () => {
    const admin = await makeActor(room.newsroom, "admin");
    const reporter = await makeActor(room.newsroom, "reporter");
    const owner = await makeAppOwner(room.newsroom, "editor");
    const missing = async (actor: Actor & { kind: "person" }, second = false) =>
      whatIsMissing(room.newsroom, { actor, second });
    expect(await missing(admin)).toBeNull();
    await writeDeskSettings(room.newsroom, admin, { secondFactorFor: ["admin", "editor"] });
    expect([await missing(admin), await missing(reporter), await missing(owner)]).toEqual([
      ...["setUp", null, "show"],
    ]);
    expect(await missing(owner, true)).toBeNull();
    await writeDeskSettings(room.newsroom, admin, {});
  });
});
