import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { watchLog } from "@/lib/alarms/watch-log";
import { searchLog } from "@/lib/log/search";
import { openSession } from "@/lib/sessions/open-session";
import { A_MORNING, makeActor, makeNewsroom } from "@/prisma/factories";
import { directoryPerson } from "./claims";
import { letInFromDirectory } from "./let-in-from-directory";

const ISSUER = "https://accounts.newsroom.example";
const ROLES = new Map([
  ["writers", "reporter"],
  ["news-desk", "editor"],
  ["owners", "admin"],
] as const);

let room: Awaited<ReturnType<typeof makeNewsroom>>;
beforeAll(async () => {
  room = await makeNewsroom();
  await makeActor(room.newsroom, "admin");
});
beforeEach(() => room.clock.set(A_MORNING));

let number = 0;
/** What the directory says of somebody new, with what a test adds. */
function saying(more: Record<string, unknown> = {}): Record<string, unknown> {
  number += 1;
  const email = `somebody-${number}@newsroom.example`;
  return {
    sub: `s-${number}`,
    name: `Somebody ${number}`,
    email,
    email_verified: true,
    groups: ["writers"],
    ...more,
  };
}

function enter(said: Record<string, unknown>) {
  const given = directoryPerson(said, ISSUER, "groups");
  if (!given) throw new Error("The directory did not say who it is.");
  return letInFromDirectory(room.newsroom, given, ROLES, "203.0.113.5 · Firefox on Linux");
}

const personOf = (id: number) => room.newsroom.db.person.findUniqueOrThrow({ where: { id } });
const logged = async (act: "person.join" | "person.followGroups", personId: number) =>
  room.newsroom.db.logEntry.count({ where: { act, actorId: personId } });

describe("somebody whom the directory has let in", () => {
  it("becomes one of the staff with the role of their groups, once, however often they come", async () => {
    const said = saying({ groups: ["canteen", "news-desk"] });
    const { personId } = await enter(said);
    expect(await personOf(personId)).toMatchObject({ name: said.name, email: said.email, role: "editor" });
    const again = await Promise.all([enter(said), enter(said)]);
    expect(again.map((one) => one.personId)).toEqual([personId, personId]);
    expect(await logged("person.join", personId)).toBe(1);
    const admin = await makeActor(room.newsroom, "admin");
    const [entry] = (await searchLog(room.newsroom, admin, { act: "person.join" })).entries;
    expect(entry).toMatchObject({ who: said.name, origin: "203.0.113.5 · Firefox on Linux" });
  });

  it("is an alarm for the admins when they become one themselves, and none when they were one already", async () => {
    const alarms = async () => {
      await watchLog(room.newsroom);
      return (await room.newsroom.db.alarm.findMany({ where: { kind: "newAdmin" } })).map(
        ({ personId }) => personId,
      );
    };
    const known = await makeActor(room.newsroom, "admin");
    const { email } = await personOf(known.id);
    const before = await alarms();
    await enter(saying({ email, groups: ["owners"] }));
    expect(await alarms()).toEqual(before);
    const { personId } = await enter(saying({ groups: ["owners"] }));
    expect(await alarms()).toEqual([...before, personId]);
  });

  it("comes first in two windows at once and is one person", async () => {
    const said = saying();
    const entered = await Promise.all([enter(said), enter(said), enter(said)]);
    expect(new Set(entered.map(({ personId }) => personId)).size).toBe(1);
  });

  it("is who the staff knows by the address, if the directory has verified it, and stays that with another address", async () => {
    const known = await makeActor(room.newsroom, "reporter");
    const { email } = await personOf(known.id);
    const claimed = saying({ email, email_verified: false });
    await expect(enter(claimed)).rejects.toMatchObject({ code: "directoryNoEmail" });
    expect((await enter({ ...claimed, email_verified: true })).personId).toBe(known.id);
    expect(
      (await enter({ ...claimed, email: "moved@newsroom.example", email_verified: false })).personId,
    ).toBe(known.id);
    expect((await personOf(known.id)).email).toBe(email);
  });

  it("is nobody else's colleague by an address that was theirs before", async () => {
    const left = saying();
    const { personId } = await enter(left);
    await expect(enter(saying({ email: left.email }))).rejects.toMatchObject({ code: "directoryOther" });
    expect(await room.newsroom.db.identity.count({ where: { personId } })).toBe(1);
    expect((await enter(left)).personId).toBe(personId);
  });

  it("has another role with other groups, and is signed out where they had the former one", async () => {
    const said = saying();
    const { personId } = await enter(said);
    const person = await personOf(personId);
    await openSession(room.newsroom, { kind: "person", ...person }, {});
    await enter({ ...said, groups: ["news-desk"] });
    expect((await personOf(personId)).role).toBe("editor");
    expect(await room.newsroom.db.session.count({ where: { personId } })).toBe(0);
    expect(await logged("person.followGroups", personId)).toBe(1);
  });

  it("is refused without a group that has a role, even where they had one before", async () => {
    const said = saying();
    const { personId } = await enter(said);
    for (const groups of [[], ["canteen"], undefined, "Writers"])
      await expect(enter({ ...said, groups })).rejects.toMatchObject({ code: "directoryNoRole" });
    expect((await personOf(personId)).role).toBe("reporter");
  });

  it("is refused when their account was closed here", async () => {
    const said = saying();
    const { personId } = await enter(said);
    await room.newsroom.db.person.update({
      where: { id: personId },
      data: { disabledAt: new Date(A_MORNING) },
    });
    await expect(enter(said)).rejects.toMatchObject({ code: "directoryClosed" });
  });

  it("keeps the role of an admin when they are the last one who can come in", async () => {
    const given = directoryPerson(saying({ groups: ["owners"] }), ISSUER, "groups");
    if (!given) throw new Error("The directory did not say who it is.");
    await room.newsroom.db.person.updateMany({ where: { role: "admin" }, data: { role: "reporter" } });
    const { personId } = await letInFromDirectory(room.newsroom, given, ROLES);
    await letInFromDirectory(room.newsroom, { ...given, groups: ["writers"] }, ROLES);
    const { role } = await room.newsroom.db.person.findUniqueOrThrow({ where: { id: personId } });
    expect(role).toBe("admin");
  });
});

describe("what a directory says", () => {
  it("is read as far as it can be, and nobody is somebody without a subject", () => {
    expect(directoryPerson({ sub: "" }, ISSUER, "groups")).toBeNull();
    expect(directoryPerson({ email: "a@newsroom.example" }, ISSUER, "groups")).toBeNull();
    const odd = {
      sub: "s",
      name: "\u0000",
      email: ["a@newsroom.example"],
      email_verified: "yes",
      amr: "mfa",
    };
    expect(directoryPerson(odd, ISSUER, "groups")).toEqual({
      ...{
        issuer: ISSUER,
        subject: "s",
        name: undefined,
        email: undefined,
        groups: undefined,
        second: false,
      },
    });
    expect(directoryPerson({ sub: "s", amr: ["pwd", "mfa"] }, ISSUER, "groups")?.second).toBe(true);
    expect(directoryPerson({ sub: "s" }, ISSUER, "toString")?.groups).toBeUndefined();
  });
});
