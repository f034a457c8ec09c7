import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createStory } from "@/lib/stories/create";
import { sha256 } from "@/lib/chain";
import type { Actor } from "@/lib/permissions";
import { A_MORNING, makeActor, makeNewsroom } from "@/prisma/factories";
import { acceptInvitation, findInvitation } from "./accept-invitation";
import { findPersonActor } from "./actors";
import { inviteAgain } from "./invite-again";
import { invitePerson } from "./invite-person";
import { verifySignIn } from "./sign-in";
import { takeBackInvitation } from "./take-back-invitation";

const DAY = 24 * 60 * 60 * 1000;
const password = "a boat on the old river";

let room: Awaited<ReturnType<typeof makeNewsroom>>;
let admin: Actor & { kind: "person" };

beforeAll(async () => {
  room = await makeNewsroom();
  admin = await makeActor(room.newsroom, "admin");
});
beforeEach(() => room.clock.set(A_MORNING));

let invited = 0;
const invite = (fields: Partial<{ name: string; email: string }> = {}) =>
  invitePerson(room.newsroom, admin, {
    name: "Idris Vale",
    email: `idris-${++invited}@newsroom.example`,
    role: "reporter",
    language: "ru",
    ...fields,
  });
const accept = (token: string, more: { name?: string; password?: string } = {}) =>
  acceptInvitation(room.newsroom, { token, name: "Idris A. Vale", password, ...more }, "203.0.113.5");
const gone = { code: "linkGone" };
const after = (milliseconds: number) => new Date(Date.parse(A_MORNING) + milliseconds);
const lastEntry = () => room.newsroom.db.logEntry.findFirstOrThrow({ orderBy: { id: "desc" } });

describe("an invitation", () => {
  it("makes an account that opens with its link: a name, a password, and then the desk", async () => {
    const { token, personId, email, endsAt } = await invite();
    expect(endsAt).toEqual(after(7 * DAY));
    expect(await lastEntry()).toMatchObject({ act: "person.invite", actorId: admin.id });
    expect(await findInvitation(room.newsroom, token)).toMatchObject({
      email,
      role: "reporter",
      language: "ru",
    });
    expect(await accept(token)).toEqual({ personId });
    expect(await lastEntry()).toMatchObject({ act: "person.join", actorId: personId, origin: "203.0.113.5" });
    expect(await verifySignIn(room.newsroom, { email, password }, {})).toMatchObject({ personId });
    const actor = await findPersonActor(room.newsroom, personId);
    expect(actor).toMatchObject({ name: "Idris A. Vale", role: "reporter", language: "ru" });
    expect((await createStory(room.newsroom, actor ?? admin, { language: "en" })).version).toBe(1);
  });

  it("keeps no token: what the database holds opens nothing", async () => {
    const { token, personId } = await invite();
    const [link] = await room.newsroom.db.accountLink.findMany({ where: { personId } });
    expect(link?.tokenHash).toBe(sha256(token));
    const written = await room.newsroom.db.logEntry.findMany({
      select: { data: true, reason: true, note: true },
    });
    expect(JSON.stringify(written)).not.toContain(token);
    await expect(accept(link?.tokenHash ?? "")).rejects.toMatchObject(gone);
  });

  it("works once, also where two use it in the same moment", async () => {
    const { token } = await invite();
    const outcomes = await Promise.allSettled([accept(token), accept(token), accept(token)]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected", "rejected"]);
    await expect(accept(token)).rejects.toMatchObject(gone);
    expect(await findInvitation(room.newsroom, token)).toBeNull();
  });

  it("is refused in one and the same way when it was used, taken back, replaced, is too old, or never was", async () => {
    const used = await invite();
    await accept(used.token);
    const back = await invite();
    await takeBackInvitation(room.newsroom, admin, back.personId);
    const replaced = await invite();
    const again = await inviteAgain(room.newsroom, admin, replaced.personId);
    const old = await invite();
    const never = "A".repeat(43);
    for (const token of [
      used.token,
      back.token,
      replaced.token,
      never,
      "",
      "../../etc/passwd",
      "'; DROP TABLE people; --",
    ]) {
      await expect(accept(token)).rejects.toMatchObject({ name: "RuleBroken", ...gone, values: {} });
      expect(await findInvitation(room.newsroom, token)).toBeNull();
    }
    room.clock.set(after(7 * DAY - 1));
    expect(await findInvitation(room.newsroom, old.token)).not.toBeNull();
    room.clock.set(after(7 * DAY));
    await expect(accept(old.token)).rejects.toMatchObject(gone);
    room.clock.set(A_MORNING);
    expect(await accept(again.token)).toEqual({ personId: replaced.personId });
  });

  it("stays when the password is weak, so that a better one can be typed", async () => {
    const { token, personId } = await invite();
    for (const [weak, code] of [
      ["short", "passwordShort"],
      ["password1234", "passwordCommon"],
      ["idris.a.vale", "passwordAboutYou"],
    ] as const)
      await expect(accept(token, { password: weak })).rejects.toMatchObject({ fields: { password: code } });
    expect(await accept(token)).toEqual({ personId });
  });

  it("does not let anybody in before it is used, and not after it was taken back; inviting again does", async () => {
    const { personId, email } = await invite();
    expect(await verifySignIn(room.newsroom, { email, password: "" }, {})).toBeNull();
    await takeBackInvitation(room.newsroom, admin, personId);
    expect(await findPersonActor(room.newsroom, personId)).toBeNull();
    await expect(takeBackInvitation(room.newsroom, admin, personId)).rejects.toMatchObject({
      code: "isDisabled",
    });
    const { token } = await inviteAgain(room.newsroom, admin, personId);
    await accept(token);
    expect(await verifySignIn(room.newsroom, { email, password }, {})).toMatchObject({ personId });
    await expect(inviteAgain(room.newsroom, admin, personId)).rejects.toMatchObject({ code: "hasJoined" });
    await expect(takeBackInvitation(room.newsroom, admin, personId)).rejects.toMatchObject({
      code: "hasJoined",
    });
  });

  it("is refused for an address that somebody has, by their name, also where two invite at once", async () => {
    const email = "twice@newsroom.example";
    const outcomes = await Promise.allSettled([invite({ email }), invite({ email })]);
    const refused = outcomes.find(({ status }) => status === "rejected");
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(refused).toMatchObject({
      reason: { fields: { email: "emailOf" }, values: { name: "Idris Vale" } },
    });
  });

  it("is for admins to make, and for nobody else", async () => {
    const { personId } = await invite();
    for (const role of ["reporter", "editor"] as const) {
      const actor = await makeActor(room.newsroom, role);
      const fields = {
        name: "No One",
        email: "no-one@newsroom.example",
        role: "admin",
        language: "en",
      } as const;
      await expect(invitePerson(room.newsroom, actor, fields)).rejects.toMatchObject({ code: "onlyAdmins" });
      await expect(inviteAgain(room.newsroom, actor, personId)).rejects.toMatchObject({ code: "onlyAdmins" });
      await expect(takeBackInvitation(room.newsroom, actor, personId)).rejects.toMatchObject({
        code: "onlyAdmins",
      });
    }
  });
});
