import { beforeAll, describe, expect, it, vi } from "vitest";
import { openSession } from "@/lib/sessions/open-session";
import { writeDeskSettings } from "@/lib/settings/write-desk-settings";
import type { Actor } from "@/lib/permissions";
import { makeActor, makeNewsroom } from "@/prisma/factories";
import { addPasskey } from "./add-passkey";
import { findColleaguesFactors } from "./find-colleagues-factors";
import { countFactors } from "./has-factor";
import { makeRecoveryCodes } from "./make-recovery-codes";
import { TestAuthenticator } from "./passkey-for-tests";
import { removeAllFactors } from "./remove-all-factors";
import { removeFactor } from "./remove-factor";
import { CHALLENGE, makeAppOwner, makePasskeyOwner } from "./staff-for-tests";

let room: Awaited<ReturnType<typeof makeNewsroom>>;
let admin: Actor & { kind: "person" };

beforeAll(async () => {
  vi.stubEnv("NEXTAUTH_SECRET", "a secret of the tests, long enough for them");
  room = await makeNewsroom();
  admin = await makeActor(room.newsroom, "admin");
});

const lastEntry = () => room.newsroom.db.logEntry.findFirst({ orderBy: { id: "desc" } });
const wanted = (roles: ("reporter" | "editor" | "admin")[]) =>
  writeDeskSettings(room.newsroom, admin, { secondReader: "asked", secondFactorFor: roles });
const codesOf = (personId: number) => room.newsroom.db.recoveryCode.count({ where: { personId } });

describe("removing a second factor", () => {
  it("takes the recovery codes along with the last one, and the log keeps which it was", async () => {
    const owner = await makeAppOwner(room.newsroom);
    await makeRecoveryCodes(room.newsroom, owner);
    await removeFactor(room.newsroom, owner, "app");
    expect(await countFactors(room.newsroom.db, owner.id)).toEqual({ app: false, passkeys: 0 });
    expect(await codesOf(owner.id)).toBe(0);
    expect(await lastEntry()).toMatchObject({
      act: "factor.remove",
      data: { kind: "app", name: owner.name },
    });
    await expect(removeFactor(room.newsroom, owner, "app")).rejects.toMatchObject({ code: "notFound" });
  });

  it("leaves no session that counts as one with a second factor, should one be wanted of the role later", async () => {
    const owner = await makeAppOwner(room.newsroom);
    const where = { personId: owner.id };
    expect(await room.newsroom.db.session.count({ where: { ...where, second: true } })).toBe(1);
    await removeFactor(room.newsroom, owner, "app");
    expect(await room.newsroom.db.session.count({ where: { ...where, second: true } })).toBe(0);
    expect(await room.newsroom.db.session.count({ where })).toBe(1);
  });

  it("never takes the last one of a role that must have one, nor of two that are removed at once both", async () => {
    const owner = await makeAppOwner(room.newsroom);
    const response = new TestAuthenticator(owner.id).make(CHALLENGE);
    await addPasskey(room.newsroom, owner, { name: "key", challenge: CHALLENGE, response });
    const { id: passkeyId } = await room.newsroom.db.passkey.findFirstOrThrow({
      where: { personId: owner.id },
    });
    await wanted(["editor"]);
    const removed = await Promise.allSettled([
      removeFactor(room.newsroom, owner, "app"),
      removeFactor(room.newsroom, owner, { passkeyId }),
    ]);
    await wanted([]);
    expect(removed.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(removed.find(({ status }) => status === "rejected")).toMatchObject({
      reason: { code: "lastFactor" },
    });
    const { app, passkeys } = await countFactors(room.newsroom.db, owner.id);
    expect(Number(app) + passkeys).toBe(1);
  });

  it("is no colleague's affair: another's passkey is not there", async () => {
    const { actor } = await makePasskeyOwner(room.newsroom);
    const other = await makePasskeyOwner(room.newsroom);
    const { id: passkeyId } = await room.newsroom.db.passkey.findFirstOrThrow({
      where: { personId: actor.id },
    });
    await expect(removeFactor(room.newsroom, other.actor, { passkeyId })).rejects.toMatchObject({
      code: "notFound",
    });
    expect((await countFactors(room.newsroom.db, actor.id)).passkeys).toBe(1);
  });
});

describe("an admin who lets a colleague in again", () => {
  it("removes every factor, signs them out everywhere, and says why in the log", async () => {
    const owner = await makeAppOwner(room.newsroom);
    await makeRecoveryCodes(room.newsroom, owner);
    await openSession(room.newsroom, owner, { second: true });
    const lost = { personId: owner.id, reason: "Her phone was stolen." };
    await removeAllFactors(room.newsroom, admin, lost);
    expect(await countFactors(room.newsroom.db, owner.id)).toEqual({ app: false, passkeys: 0 });
    expect(await codesOf(owner.id)).toBe(0);
    expect(await room.newsroom.db.session.count({ where: { personId: owner.id } })).toBe(0);
    expect(await lastEntry()).toMatchObject({
      ...{ act: "factor.remove", actorId: admin.id, reason: lost.reason },
      data: { name: owner.name, kind: "all" },
    });
    await expect(removeAllFactors(room.newsroom, admin, lost)).rejects.toMatchObject({
      code: "noFactorThere",
    });
  });

  it("is an admin, and not of their own account", async () => {
    const owner = await makeAppOwner(room.newsroom, "admin");
    const editor = await makeActor(room.newsroom, "editor");
    const of = { personId: owner.id, reason: "I would like to." };
    expect(await findColleaguesFactors(room.newsroom, editor, owner.id)).toBeNull();
    expect(await findColleaguesFactors(room.newsroom, admin, owner.id)).toMatchObject({
      app: true,
      passkeys: 0,
    });
    await expect(removeAllFactors(room.newsroom, editor, of)).rejects.toMatchObject({ code: "notFound" });
    await expect(removeAllFactors(room.newsroom, owner, of)).rejects.toMatchObject({ code: "ownFactors" });
    expect((await countFactors(room.newsroom.db, owner.id)).app).toBe(true);
  });
});
