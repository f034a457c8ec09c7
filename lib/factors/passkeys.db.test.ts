import { beforeAll, describe, expect, it, vi } from "vitest";
import { makeActor, makeNewsroom } from "@/prisma/factories";
import { addPasskey } from "./add-passkey";
import { namePasskey } from "./name-passkey";
import { newPasskeyOptions, passkeyOptions } from "./passkey-options";
import { strangeKey, TestAuthenticator, type Oddly } from "./passkey-for-tests";
import { CHALLENGE, makePasskeyOwner } from "./staff-for-tests";
import { takePasskey } from "./take-passkey";

let room: Awaited<ReturnType<typeof makeNewsroom>>;

beforeAll(async () => {
  vi.stubEnv("NEXTAUTH_SECRET", "a secret of the tests, long enough for them");
  room = await makeNewsroom();
});

const lastEntry = () => room.newsroom.db.logEntry.findFirst({ orderBy: { id: "desc" } });

describe("a new passkey", () => {
  it("is asked for with its holder verified, to sign in by itself, and without what says who it is", async () => {
    const { actor, device } = await makePasskeyOwner(room.newsroom);
    const options = await newPasskeyOptions(room.newsroom, actor);
    expect(options).toMatchObject({
      rp: { id: "newsroom.example", name: "Newsroom" },
      attestation: "none",
      authenticatorSelection: { residentKey: "required", userVerification: "required" },
      excludeCredentials: [{ id: device.id.toString("base64url") }],
    });
    expect(Buffer.from(options.user.id, "base64url")).toHaveLength(32);
  });

  it("is refused if it was made for another page, another challenge, or without a finger, a face or a PIN", async () => {
    const actor = await makeActor(room.newsroom, "editor");
    const device = new TestAuthenticator(actor.id);
    const add = (oddly: Oddly, challenge = CHALLENGE) =>
      addPasskey(room.newsroom, actor, {
        ...{ name: "key", challenge: CHALLENGE },
        response: device.make(challenge, oddly),
      });
    const wrong = { fields: { passkey: "passkeyWrong" } };
    await expect(add({ origin: "https://newsroom.example.evil.example" })).rejects.toMatchObject(wrong);
    await expect(add({ rpId: "evil.example" })).rejects.toMatchObject(wrong);
    await expect(add({ verified: false })).rejects.toMatchObject(wrong);
    await expect(add({}, "another")).rejects.toMatchObject(wrong);
    await add({});
    expect(await lastEntry()).toMatchObject({ act: "factor.add", data: { kind: "passkey", label: "key" } });
    await expect(add({})).rejects.toMatchObject({ fields: { passkey: "passkeyThere" } });
  });

  it("is named by its owner, and is not there for anybody else", async () => {
    const { actor } = await makePasskeyOwner(room.newsroom);
    const other = await makeActor(room.newsroom, "admin");
    const { id: passkeyId } = await room.newsroom.db.passkey.findFirstOrThrow({
      where: { personId: actor.id },
    });
    await namePasskey(room.newsroom, actor, { passkeyId, name: "phone" });
    await expect(namePasskey(room.newsroom, other, { passkeyId, name: "mine" })).rejects.toMatchObject({
      code: "notFound",
    });
    expect(await room.newsroom.db.passkey.findUnique({ where: { id: passkeyId } })).toMatchObject({
      name: "phone",
    });
  });
});

describe("a passkey that is used", () => {
  it("says who signs in, once it has signed for this site", async () => {
    const { actor, device } = await makePasskeyOwner(room.newsroom);
    const used = await takePasskey(room.newsroom, { challenge: CHALLENGE, response: device.use(CHALLENGE) });
    expect(used).toEqual({ personId: actor.id });
    expect((await passkeyOptions(room.newsroom.db)).allowCredentials).toBeUndefined();
    expect((await passkeyOptions(room.newsroom.db, actor.id)).allowCredentials).toHaveLength(1);
  });

  it("is nobody's if anything is not as it must be", async () => {
    const { actor, device } = await makePasskeyOwner(room.newsroom);
    const other = await makePasskeyOwner(room.newsroom);
    const take = (oddly: Oddly, challenge = CHALLENGE) =>
      takePasskey(room.newsroom, { challenge: CHALLENGE, response: device.use(challenge, oddly) });
    expect(await take({ origin: "http://newsroom.example" })).toBeNull();
    expect(await take({ rpId: "evil.example" })).toBeNull();
    expect(await take({ verified: false })).toBeNull();
    expect(await take({ key: strangeKey() })).toBeNull();
    expect(await take({}, "another")).toBeNull();
    expect(await take({ userHandle: "b3RoZXI" })).toBeNull();
    const response = new TestAuthenticator(actor.id).use(CHALLENGE);
    expect(await takePasskey(room.newsroom, { challenge: CHALLENGE, response })).toBeNull();
    const asOther = { challenge: CHALLENGE, response: device.use(CHALLENGE), personId: other.actor.id };
    expect(await takePasskey(room.newsroom, asOther)).toBeNull();
  });

  it("is refused and noted once its counter goes back or stands still: there may be a copy of it", async () => {
    const { actor, device } = await makePasskeyOwner(room.newsroom);
    const take = async (counter: number) =>
      (await takePasskey(room.newsroom, {
        challenge: CHALLENGE,
        response: device.use(CHALLENGE, { counter }),
      })) !== null;
    expect([await take(0), await take(0), await take(5), await take(6)]).toEqual([true, true, true, true]);
    for (const counter of [6, 3, 0]) {
      expect(await take(counter)).toBe(false);
      expect(await lastEntry()).toMatchObject({
        ...{ act: "session.refuse", actorKind: "stranger" },
        data: { person: actor.id, cause: "counter" },
      });
    }
    const both = await Promise.all([take(9), take(9)]);
    expect(both.filter(Boolean)).toHaveLength(1);
  });
});
