import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/permissions";
import { findSession } from "@/lib/sessions/find-session";
import { openSession } from "@/lib/sessions/open-session";
import { makePreviewLink } from "@/lib/previews/make-link";
import { openPreviewLink } from "@/lib/previews/open-link";
import { A_MORNING, makeActor, makeDraft, makeNewsroom, publishable } from "@/prisma/factories";
import { addPerson } from "./add";
import { findPersonActor } from "./actors";
import { findPersonView } from "./find-person";
import { disablePerson } from "./disable-person";
import { enablePerson } from "./enable-person";
import { saveRole } from "./save-role";
import { verifySignIn } from "./sign-in";

type Person = Actor & { kind: "person" };
const password = "a boat on the old river";

let room: Awaited<ReturnType<typeof makeNewsroom>>;
let admin: Person;

beforeAll(async () => {
  room = await makeNewsroom();
  admin = await person("admin");
});

let people = 0;
async function person(role: Person["role"]): Promise<Person> {
  const email = `person-${++people}@newsroom.example`;
  const { personId } = await addPerson(room.newsroom, { name: `Person ${people}`, email, role, password });
  return (await findPersonActor(room.newsroom, personId)) as Person;
}
const roleOf = async ({ id }: Person) => (await findPersonActor(room.newsroom, id)) as Person | null;
const save = (actor: Person, whom: Person, role: Person["role"], was = whom.role) =>
  saveRole(room.newsroom, actor, { personId: whom.id, role, was });
const disable = (actor: Person, whom: Person) => disablePerson(room.newsroom, actor, whom.id);
const admins = () => room.newsroom.db.person.count({ where: { role: "admin", disabledAt: null } });
const lastEntry = () => room.newsroom.db.logEntry.findFirstOrThrow({ orderBy: { id: "desc" } });

describe("another role", () => {
  it("is there with the next request, signs out everywhere and stands in the log with the one before", async () => {
    const reporter = await person("reporter");
    const session = await openSession(room.newsroom, reporter);
    await save(admin, reporter, "editor");
    expect(await roleOf(reporter)).toMatchObject({ role: "editor" });
    expect(await findSession(room.newsroom, session)).toBeNull();
    expect(await lastEntry()).toMatchObject({
      act: "person.saveRole",
      actorId: admin.id,
      data: { person: reporter.id, was: "reporter", role: "editor" },
    });
  });

  it("is refused where somebody else has changed it since, and the same again changes nothing", async () => {
    const reporter = await person("reporter");
    await save(admin, reporter, "editor");
    await expect(save(admin, reporter, "admin", "reporter")).rejects.toMatchObject({ code: "roleMoved" });
    const { id } = await lastEntry();
    const session = await openSession(room.newsroom, reporter);
    await save(admin, reporter, "editor");
    expect((await lastEntry()).act).toBe("session.open");
    expect((await lastEntry()).id).toBe(id + 1n);
    expect(await findSession(room.newsroom, session)).not.toBeNull();
  });

  it("is given by admins only, to nobody who is not there", async () => {
    const reporter = await person("reporter");
    for (const role of ["reporter", "editor"] as const) {
      const actor = await person(role);
      await expect(save(actor, reporter, "admin")).rejects.toMatchObject({ code: "onlyAdmins" });
      await expect(disable(actor, reporter)).rejects.toMatchObject({ code: "onlyAdmins" });
      await expect(enablePerson(room.newsroom, actor, reporter.id)).rejects.toMatchObject({
        code: "onlyAdmins",
      });
    }
    await expect(
      saveRole(room.newsroom, admin, { personId: 999_999, role: "editor", was: "reporter" }),
    ).rejects.toMatchObject({ code: "notFound" });
  });
});

describe("the last admin", () => {
  it("cannot lose the role or the account", async () => {
    await expect(save(admin, admin, "editor")).rejects.toMatchObject({ code: "lastAdmin" });
    await expect(disable(admin, admin)).rejects.toMatchObject({ code: "lastAdmin" });
    // Whoever never came in could not let anybody in either.
    await makeActor(room.newsroom, "admin");
    const shown = await findPersonView(room.newsroom, admin, admin.id);
    expect(shown?.whyNotLeave).toBe("lastAdmin");
    await expect(disable(admin, admin)).rejects.toMatchObject({ code: "lastAdmin" });
  });

  it("is left over where two admins close each other's account, or take each other's role, at once", async () => {
    for (const against of [disable, (one: Person, other: Person) => save(one, other, "reporter")]) {
      for (let round = 0; round < 5; round += 1) {
        const before = await admins();
        const [one, other] = [await person("admin"), await person("admin")];
        const outcomes = await Promise.allSettled([against(one, other), against(other, one)]);
        expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
        expect(outcomes.find(({ status }) => status === "rejected")).toMatchObject({
          reason: { code: "onlyAdmins" },
        });
        expect(await admins()).toBe(before + 1);
      }
    }
  });

  it("is left over however many close all others at once", async () => {
    await room.newsroom.db.person.updateMany({
      where: { role: "admin", id: { not: admin.id } },
      data: { role: "editor" },
    });
    const some = [admin, await person("admin"), await person("admin"), await person("admin")];
    await Promise.allSettled(
      some.flatMap((one) => some.filter((other) => other !== one).map((other) => disable(one, other))),
    );
    expect(await admins()).toBe(1);
    await room.newsroom.db.person.update({ where: { id: admin.id }, data: { disabledAt: null } });
  });
});

describe("a closed account", () => {
  it("ends every session, link and pen of its owner at once; previews that they made stay theirs to take back", async () => {
    const { db } = room.newsroom;
    const editor = await person("editor");
    const { storyId, revisionId } = await makeDraft(
      room.newsroom,
      admin,
      publishable({ sectionId: room.section.id }),
    );
    const preview = await makePreviewLink(room.newsroom, editor, {
      ...{ storyId, label: "A lawyer", days: 3 },
      shows: { revisionId },
    });
    const session = await openSession(room.newsroom, editor);
    const at = new Date(A_MORNING);
    const sittingId = "s".repeat(21);
    await db.sitting.create({
      data: { id: sittingId, storyId, personId: editor.id, startedAt: at, seenAt: at },
    });
    const until = new Date("2036-01-01");
    await db.pen.create({ data: { storyId, personId: editor.id, sittingId, since: at, typedAt: at, until } });
    await disable(admin, editor);
    expect(await findSession(room.newsroom, session)).toBeNull();
    expect(await db.pen.count({ where: { personId: editor.id } })).toBe(0);
    expect(
      await verifySignIn(room.newsroom, { email: `person-${people}@newsroom.example`, password }, {}),
    ).toBeNull();
    expect(await db.previewLink.count({ where: { storyId, revokedAt: null } })).toBe(1);
    expect(await openPreviewLink(room.newsroom, preview.token)).toBeNull();
    await enablePerson(room.newsroom, admin, editor.id);
    expect(await openPreviewLink(room.newsroom, preview.token)).not.toBeNull();
    expect(await findSession(room.newsroom, session)).toBeNull();
    await expect(enablePerson(room.newsroom, admin, editor.id)).rejects.toMatchObject({ code: "isEnabled" });
  });
});
