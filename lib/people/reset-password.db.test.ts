import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { hasFactor } from "@/lib/factors/has-factor";
import type { Actor } from "@/lib/permissions";
import { findSession } from "@/lib/sessions/find-session";
import { openSession } from "@/lib/sessions/open-session";
import { proveWho } from "@/lib/sessions/prove";
import { A_MORNING, makeActor, makeNewsroom } from "@/prisma/factories";
import { addPerson } from "./add";
import { askReset } from "./ask-reset";
import { changePassword } from "./change-password";
import { disablePerson } from "./disable-person";
import { findPersonActor } from "./actors";
import { invitePerson } from "./invite-person";
import { linkReset } from "./link-reset";
import { findReset, resetPassword } from "./reset-password";
import { signInFields, verifySignIn } from "./sign-in";

const MINUTE = 60 * 1000;
const before = "a boat on the old river";
const next = "four lamps along the quay";
const gone = { name: "RuleBroken", code: "linkGone", values: {} };

let room: Awaited<ReturnType<typeof makeNewsroom>>;
let admin: Actor & { kind: "person" };

beforeAll(async () => {
  room = await makeNewsroom();
  admin = await makeActor(room.newsroom, "admin");
});
beforeEach(() => room.clock.set(A_MORNING));

let people = 0;
async function somebody() {
  const email = `saule-${++people}@newsroom.example`;
  const { personId } = await addPerson(room.newsroom, {
    name: "Saule Tam",
    email,
    role: "editor",
    password: before,
  });
  const actor = await findPersonActor(room.newsroom, personId);
  if (actor?.kind !== "person") throw new Error("Nobody there.");
  return { email, personId, actor };
}
const after = (milliseconds: number) => new Date(Date.parse(A_MORNING) + milliseconds);
const ask = (email: string) => askReset(room.newsroom, { email }, "203.0.113.5");
const reset = (token: string, password = next) => resetPassword(room.newsroom, { token, password });
const fits = async (email: string, password: string) =>
  (await verifySignIn(room.newsroom, { email, password }, {})) !== null;
const entries = (personId: number) =>
  room.newsroom.db.logEntry.findMany({
    where: { data: { path: ["person"], equals: personId } },
    orderBy: { id: "asc" },
  });

describe("a forgotten password", () => {
  it("is set anew with a link of half an hour; the one before is no good, and all browsers are signed out", async () => {
    const { email, personId, actor } = await somebody();
    const session = await openSession(room.newsroom, actor);
    const link = await ask(email);
    expect(link).toMatchObject({ to: email, endsAt: after(30 * MINUTE) });
    expect(await fits(email, before)).toBe(true);
    expect(await findReset(room.newsroom, link?.token ?? "")).toMatchObject({ email });
    expect(await reset(link?.token ?? "")).toMatchObject({ personId });
    expect([await fits(email, before), await fits(email, next)]).toEqual([false, true]);
    expect(await findSession(room.newsroom, session)).toBeNull();
    const [asked, set] = await entries(personId);
    expect(asked).toMatchObject({ act: "password.ask", actorKind: "stranger", origin: "203.0.113.5" });
    expect(set).toMatchObject({ act: "password.set", actorId: personId });
  });

  it("leaves nobody signed in who was at the door with the former one", async () => {
    const { email, personId, actor } = await somebody();
    const looked = await verifySignIn(room.newsroom, { email, password: before }, {});
    const { token = "" } = (await ask(email)) ?? {};
    const lookedAt = { passwordHash: looked?.passwordHash };
    let entering: Promise<unknown> = Promise.resolve();
    await room.newsroom.db.$transaction(async (tx) => {
      await tx.$queryRaw`SELECT 1 FROM "people" WHERE "id" = ${personId} FOR UPDATE`;
      entering = openSession(room.newsroom, actor, { lookedAt }).catch(
        (error: { code: string }) => error.code,
      );
      await tx.session.deleteMany({ where: { personId } });
      await tx.person.update({ where: { id: personId }, data: { passwordHash: "another" } });
    });
    expect(await entering).toBe("signedOut");
    expect(await room.newsroom.db.session.count({ where: { personId } })).toBe(0);
    await reset(token);
    await expect(openSession(room.newsroom, actor, { lookedAt })).rejects.toMatchObject({
      code: "signedOut",
    });
  });

  it("is sent to nobody who is not on the staff, is disabled, or has not come in", async () => {
    const closed = await somebody();
    await disablePerson(room.newsroom, admin, closed.personId);
    const fields = {
      name: "Not Yet",
      email: "not-yet@newsroom.example",
      role: "editor",
      language: "en",
    } as const;
    await invitePerson(room.newsroom, admin, fields);
    const links = await room.newsroom.db.accountLink.count();
    for (const email of ["nobody@newsroom.example", closed.email, fields.email])
      expect(await ask(email)).toBeNull();
    expect(await room.newsroom.db.accountLink.count()).toBe(links);
  });

  it("works once, also where two use its link at once, and its page uses nothing up", async () => {
    const { email } = await somebody();
    const { token = "" } = (await ask(email)) ?? {};
    for (let look = 0; look < 3; look += 1) expect(await findReset(room.newsroom, token)).not.toBeNull();
    const outcomes = await Promise.allSettled([reset(token), reset(token, "another boat at the weir")]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    await expect(reset(token)).rejects.toMatchObject(gone);
  });

  it("is refused in one way by a link that is too old, replaced by a newer one, of another kind or of somebody who was disabled since", async () => {
    const { email, personId } = await somebody();
    const older = await ask(email);
    const newer = await ask(email);
    await expect(reset(older?.token ?? "")).rejects.toMatchObject(gone);
    room.clock.set(after(30 * MINUTE));
    await expect(reset(newer?.token ?? "")).rejects.toMatchObject(gone);
    room.clock.set(A_MORNING);
    const fields = {
      name: "Not Yet",
      email: "kind@newsroom.example",
      role: "editor",
      language: "en",
    } as const;
    const invitation = await invitePerson(room.newsroom, admin, fields);
    await expect(reset(invitation.token)).rejects.toMatchObject(gone);
    const last = await ask(email);
    await disablePerson(room.newsroom, admin, personId);
    await expect(reset(last?.token ?? "")).rejects.toMatchObject(gone);
    expect(await findReset(room.newsroom, last?.token ?? "")).toBeNull();
  });

  it("may be set by a link that an admin makes, and by nobody else's", async () => {
    const { email, personId, actor } = await somebody();
    const { token } = await linkReset(room.newsroom, admin, personId);
    expect(await fits(email, before)).toBe(true);
    await reset(token);
    expect(await fits(email, next)).toBe(true);
    await expect(linkReset(room.newsroom, actor, personId)).rejects.toMatchObject({ code: "onlyAdmins" });
    const [made] = await entries(personId);
    expect(made).toMatchObject({ act: "person.linkReset", actorId: admin.id });
  });

  it("leaves the second factor as it is, and no browser is spared it any more", async () => {
    const { db } = room.newsroom;
    const { email, personId } = await somebody();
    const at = after(0);
    await db.authenticator.create({
      data: { personId, secret: new Uint8Array(20), addedAt: at, confirmedAt: at },
    });
    const seen = { firstSeenAt: at, lastSeenAt: at, trustedUntil: after(30 * MINUTE) };
    await db.device.create({ data: { personId, tokenHash: "f".repeat(64), ...seen } });
    const { token = "" } = (await ask(email)) ?? {};
    await reset(token);
    expect(await hasFactor(db, personId)).toBe(true);
    expect(await db.device.findFirstOrThrow({ where: { personId } })).toMatchObject({ trustedUntil: null });
  });
});

describe("a password that one knows", () => {
  it("is changed by whoever knows it: this browser stays signed in, all others do not, links that wait are void", async () => {
    const { email, actor } = await somebody();
    const [here, there] = [await openSession(room.newsroom, actor), await openSession(room.newsroom, actor)];
    const link = await ask(email);
    await changePassword(room.newsroom, actor, { present: before, password: next }, here);
    expect([await fits(email, before), await fits(email, next)]).toEqual([false, true]);
    expect(await findSession(room.newsroom, here)).not.toBeNull();
    expect(await findSession(room.newsroom, there)).toBeNull();
    await expect(reset(link?.token ?? "")).rejects.toMatchObject(gone);
  });

  it("is not guessed at in a session any oftener than a proof is, and one form of it rests with the other", async () => {
    const { actor } = await somebody();
    const [stolen, own] = [await openSession(room.newsroom, actor), await openSession(room.newsroom, actor)];
    const change = (present: string, session: string) =>
      changePassword(room.newsroom, actor, { present, password: next }, session);
    for (let wrong = 0; wrong < 5; wrong += 1)
      await expect(change(`guess ${wrong}`, stolen)).rejects.toMatchObject({
        fields: { present: "passwordWrong" },
      });
    await expect(change(before, stolen)).rejects.toMatchObject({ code: "proofsRest" });
    const open = await findSession(room.newsroom, stolen);
    if (!open) throw new Error("The session is not there.");
    await expect(proveWho(room.newsroom, open, { password: before })).rejects.toMatchObject({
      code: "proofsRest",
    });
    await change(before, own);
  });

  it("stays when the one until now is wrong, the new one is weak, or two change it at once", async () => {
    const { email, actor } = await somebody();
    const change = (present: string, password: string) =>
      changePassword(room.newsroom, actor, { present, password });
    await expect(change("wrong", next)).rejects.toMatchObject({ fields: { present: "passwordWrong" } });
    await expect(change(before, "saule tam 12")).rejects.toMatchObject({
      fields: { password: "passwordAboutYou" },
    });
    expect(await fits(email, before)).toBe(true);
    const outcomes = await Promise.allSettled([
      change(before, next),
      change(before, "another boat at the weir"),
    ]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const nobody = { ...(await makeActor(room.newsroom, "editor")) };
    await expect(
      changePassword(room.newsroom, nobody, { present: "x", password: next }),
    ).rejects.toMatchObject({ code: "noPassword" });
  });

  it("is not found by trying in a borrowed session: after five wrong ones that session rests, and no other", async () => {
    const { email, actor } = await somebody();
    const [borrowed, own] = [
      await openSession(room.newsroom, actor),
      await openSession(room.newsroom, actor),
    ];
    const change = (present: string, session: string) =>
      changePassword(room.newsroom, actor, { present, password: next }, session);
    for (let wrong = 1; wrong <= 5; wrong += 1)
      await expect(change(`guess ${wrong}`, borrowed)).rejects.toMatchObject({
        fields: { present: "passwordWrong" },
      });
    await expect(change(before, borrowed)).rejects.toMatchObject({
      ...{ code: "proofsRest", values: { minutes: 15 } },
    });
    expect(await fits(email, before)).toBe(true);
    await change(before, own);
    expect(await fits(email, next)).toBe(true);
  });

  it("may have a thousand signs of any kind, and then opens the account", async () => {
    const { email, actor } = await somebody();
    const long = Array.from({ length: 1_000 }, (_, at) =>
      String.fromCodePoint(0x1f300 + ((at * 7) % 250)),
    ).join("");
    await changePassword(room.newsroom, actor, { present: before, password: long });
    const typed = signInFields.parse({ email, password: long.normalize("NFD") });
    expect(await fits(typed.email, typed.password)).toBe(true);
    expect(signInFields.safeParse({ email, password: long.repeat(5) }).success).toBe(false);
  });
});
