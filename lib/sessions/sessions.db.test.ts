import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/permissions";
import { beginStep, findStep } from "@/lib/steps/step";
import { A_MORNING, makeActor, makeNewsroom } from "@/prisma/factories";
import { closeSessions } from "./close-sessions";
import { findSession } from "./find-session";
import { IDLE, LONGEST, SEEN_EVERY } from "./limits";
import { listSessions } from "./list-sessions";
import { openSession } from "./open-session";

let room: Awaited<ReturnType<typeof makeNewsroom>>;
let reporter: Actor & { kind: "person" };
let colleague: Actor & { kind: "person" };
let admin: Actor & { kind: "person" };

beforeAll(async () => {
  room = await makeNewsroom();
  reporter = { ...(await makeActor(room.newsroom, "reporter")), origin: "203.0.113.5 · Firefox on Linux" };
  colleague = await makeActor(room.newsroom, "editor");
  admin = await makeActor(room.newsroom, "admin");
});
beforeEach(() => room.clock.set(A_MORNING));

const after = (milliseconds: number) => new Date(Date.parse(A_MORNING) + milliseconds);
const open = () => openSession(room.newsroom, reporter);
const isOpen = async (id: string) => (await findSession(room.newsroom, id)) !== null;

describe("a session", () => {
  it("says who is signed in, with the role that they have now", async () => {
    const id = await open();
    expect((await findSession(room.newsroom, id))?.actor).toMatchObject({
      id: reporter.id,
      role: "reporter",
    });
    await room.newsroom.db.person.update({ where: { id: reporter.id }, data: { role: "editor" } });
    expect((await findSession(room.newsroom, id))?.actor.role).toBe("editor");
    await room.newsroom.db.person.update({ where: { id: reporter.id }, data: { role: "reporter" } });
  });

  it("is nobody's any more with the very next request once the person is disabled", async () => {
    const id = await open();
    const { db } = room.newsroom;
    await db.person.update({ where: { id: reporter.id }, data: { disabledAt: after(0) } });
    expect(await isOpen(id)).toBe(false);
    await db.person.update({ where: { id: reporter.id }, data: { disabledAt: null } });
    expect(await isOpen(id)).toBe(true);
  });

  it("is not opened for somebody who was disabled, or has got a second factor, since they were let in", async () => {
    const { db } = room.newsroom;
    const entering = () => openSession(room.newsroom, colleague, { lookedAt: { noFactor: true } });
    const personId = colleague.id;
    await entering();
    await db.person.update({ where: { id: personId }, data: { disabledAt: after(0) } });
    await expect(entering()).rejects.toMatchObject({ code: "signedOut" });
    await db.person.update({ where: { id: personId }, data: { disabledAt: null } });
    const app = { personId, secret: new Uint8Array(20), addedAt: after(0), confirmedAt: after(0) };
    await db.authenticator.create({ data: app });
    await expect(entering()).rejects.toMatchObject({ code: "signedOut" });
    await db.authenticator.delete({ where: { personId } });
  });

  it("is another one with each sign-in, and the one before it ends", async () => {
    const first = await open();
    const second = await openSession(room.newsroom, reporter, { former: first });
    expect(second).not.toBe(first);
    expect([await isOpen(first), await isOpen(second)]).toEqual([false, true]);
  });

  it("ends when nobody has used it for four days, and after two weeks however much it is used", async () => {
    const idle = await open();
    const used = await open();
    for (let at = 0; at < LONGEST; at += IDLE / 2) {
      room.clock.set(after(at));
      expect(await isOpen(used)).toBe(true);
    }
    expect(await isOpen(idle)).toBe(false);
    room.clock.set(after(LONGEST));
    expect(await isOpen(used)).toBe(false);
  });

  it("notes when it was used, and writes it at the most once a minute", async () => {
    const id = await open();
    const seen = async () => (await room.newsroom.db.session.findUniqueOrThrow({ where: { id } })).seenAt;
    room.clock.set(after(SEEN_EVERY));
    await findSession(room.newsroom, id);
    expect(await seen()).toEqual(after(0));
    room.clock.set(after(SEEN_EVERY + 1));
    await findSession(room.newsroom, id);
    expect(await seen()).toEqual(after(SEEN_EVERY + 1));
  });

  it("is not there for a number that nobody was given", async () => {
    for (const id of ["", "0".repeat(32), "'; DROP TABLE sessions; --"]) expect(await isOpen(id)).toBe(false);
  });
});

describe("signing out", () => {
  it("closes one browser or all others, of oneself", async () => {
    const [here, phone, home] = [await open(), await open(), await open()];
    const close = { personId: reporter.id };
    expect(await closeSessions(room.newsroom, reporter, { ...close, only: phone })).toBe(1);
    expect(await closeSessions(room.newsroom, reporter, { ...close, only: phone })).toBe(0);
    await closeSessions(room.newsroom, reporter, { ...close, except: here });
    expect([await isOpen(here), await isOpen(phone), await isOpen(home)]).toEqual([true, false, false]);
    await closeSessions(room.newsroom, reporter, close);
    expect(await isOpen(here)).toBe(false);
  });

  it("everywhere leaves no browser that is spared the second factor, and no sign-in that was begun", async () => {
    const { db } = room.newsroom;
    const personId = reporter.id;
    const seen = { firstSeenAt: after(0), lastSeenAt: after(0), trustedUntil: after(LONGEST) };
    await db.device.create({ data: { personId, tokenHash: "a".repeat(64), ...seen } });
    const [here, lost] = [await open(), await open()];
    await closeSessions(room.newsroom, reporter, { personId, only: lost });
    expect(await db.device.count({ where: { personId, trustedUntil: { not: null } } })).toBe(1);
    const token = await beginStep(room.newsroom, { kind: "secondFactor", personId });
    await closeSessions(room.newsroom, reporter, { personId, except: here });
    expect(await db.device.count({ where: { personId, trustedUntil: { not: null } } })).toBe(0);
    expect(await findStep(room.newsroom, token, "secondFactor")).toBeNull();
    expect(await isOpen(here)).toBe(true);
    await closeSessions(room.newsroom, reporter, { personId });
  });

  it("is a colleague's affair for admins only; for others a colleague's sessions are not there", async () => {
    const id = await open();
    const theirs = { personId: reporter.id };
    await expect(closeSessions(room.newsroom, colleague, theirs)).rejects.toMatchObject({ code: "notFound" });
    expect(await listSessions(room.newsroom, colleague, reporter.id)).toEqual([]);
    expect(await isOpen(id)).toBe(true);
    const [listed] = await listSessions(room.newsroom, admin, reporter.id);
    expect(listed).toMatchObject({ id, origin: "203.0.113.5 · Firefox on Linux", openedAt: after(0) });
    expect(await closeSessions(room.newsroom, admin, theirs)).toBe(1);
    const entry = await room.newsroom.db.logEntry.findFirst({ orderBy: { id: "desc" } });
    expect(entry).toMatchObject({
      act: "session.close",
      actorId: admin.id,
      data: { name: reporter.name, count: 1 },
    });
  });

  it("never closes another person's session by its number", async () => {
    const id = await open();
    await closeSessions(room.newsroom, colleague, { personId: colleague.id, only: id });
    expect(await isOpen(id)).toBe(true);
  });
});
