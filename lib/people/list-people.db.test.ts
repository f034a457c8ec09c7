import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/permissions";
import { openSession } from "@/lib/sessions/open-session";
import { makeActor, makeNewsroom } from "@/prisma/factories";
import { addPerson } from "./add";
import { disablePerson } from "./disable-person";
import { findPersonView } from "./find-person";
import { invitePerson } from "./invite-person";
import { findPersonActor } from "./actors";
import { listPeople } from "./list-people";

type Person = Actor & { kind: "person" };
let room: Awaited<ReturnType<typeof makeNewsroom>>;
let admin: Person;
let ids: Record<"admin" | "editor" | "reporter" | "closed" | "invited", number>;

beforeAll(async () => {
  room = await makeNewsroom();
  const add = (name: string, role: Person["role"]) =>
    addPerson(room.newsroom, {
      ...{ name, role, password: "a boat on the old river" },
      email: `${name.split(" ")[0]?.toLowerCase()}@newsroom.example`,
    });
  const made = {
    admin: (await add("Lena Parrow", "admin")).personId,
    editor: (await add("Ana Verl", "editor")).personId,
    reporter: (await add("Bolat Erme", "reporter")).personId,
    closed: (await add("Piotr Lann", "reporter")).personId,
  };
  admin = (await findPersonActor(room.newsroom, made.admin)) as Person;
  const fields = {
    name: "Idris Vale",
    email: "idris@newsroom.example",
    role: "reporter",
    language: "en",
  } as const;
  ids = { ...made, invited: (await invitePerson(room.newsroom, admin, fields)).personId };
  await disablePerson(room.newsroom, admin, ids.closed);
  const editor = (await findPersonActor(room.newsroom, ids.editor)) as Person;
  await openSession(room.newsroom, { ...editor, origin: "203.0.113.5 · Firefox on Linux" });
  await openSession(room.newsroom, editor);
});

const names = async (filter: Parameters<typeof listPeople>[2], actor: Actor = admin) =>
  (await listPeople(room.newsroom, actor, filter)).rows.map(({ name }) => name);

describe("the people of the newsroom", () => {
  it("stand by their names with all that an admin must know of their accounts", async () => {
    const { rows, people, invited } = await listPeople(room.newsroom, admin);
    expect(rows.map(({ name, account }) => [name, account])).toEqual([
      ["Ana Verl", "open"],
      ["Bolat Erme", "open"],
      ["Idris Vale", "invited"],
      ["Lena Parrow", "open"],
      ["Piotr Lann", "disabled"],
    ]);
    expect([people, invited]).toEqual([3, 1]);
    expect(rows[0]).toMatchObject({ email: "ana@newsroom.example", sessions: 2, second: false });
    expect(rows[2]?.invitation).toMatchObject({ by: "Lena Parrow" });
    expect(rows[4]).toMatchObject({ sessions: 0, disabled: { dayWords: "2 March 2026" } });
  });

  it("are found by name or address, role and account", async () => {
    expect(await names({ words: "  VERL ana " })).toEqual(["Ana Verl"]);
    expect(await names({ words: "idris@" })).toEqual(["Idris Vale"]);
    expect(await names({ words: "%" })).toEqual([]);
    expect(await names({ role: "reporter" })).toEqual(["Bolat Erme", "Idris Vale", "Piotr Lann"]);
    expect(await names({ role: "reporter", account: "disabled" })).toEqual(["Piotr Lann"]);
    expect(await names({ account: "invited" })).toEqual(["Idris Vale"]);
  });

  it("are names and roles for whoever is no admin: no address, nothing of an account, and no filter that finds one", async () => {
    for (const role of ["reporter", "editor"] as const) {
      const actor = await makeActor(room.newsroom, role);
      const { rows } = await listPeople(room.newsroom, actor);
      expect(rows.map(({ name }) => name)).toEqual(
        expect.arrayContaining(["Ana Verl", "Bolat Erme", "Lena Parrow"]),
      );
      for (const row of rows) expect(Object.keys(row).sort()).toEqual(["id", "name", "role"]);
      expect(await names({ words: "@newsroom.example" }, actor)).toEqual([]);
      expect(await names({ account: "disabled" }, actor)).not.toContain("Piotr Lann");
      expect(await findPersonView(room.newsroom, actor, ids.editor)).toBeNull();
    }
  });

  it("can each be opened by an admin, with sessions, and the last admin's account says why it cannot be closed", async () => {
    const editor = await findPersonView(room.newsroom, admin, ids.editor);
    expect(editor?.open.map(({ origin }) => origin).sort()).toEqual(["", "203.0.113.5 · Firefox on Linux"]);
    expect(editor).toMatchObject({ whyNotLeave: null, isSelf: false, neverJoined: false });
    expect(await findPersonView(room.newsroom, admin, ids.admin)).toMatchObject({
      whyNotLeave: "lastAdmin",
      isSelf: true,
    });
    expect(await findPersonView(room.newsroom, admin, ids.invited)).toMatchObject({ neverJoined: true });
    for (const id of [0, 999_999, 2 ** 40, NaN])
      expect(await findPersonView(room.newsroom, admin, id)).toBeNull();
  });
});
