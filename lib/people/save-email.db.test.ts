import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { Actor } from "@/lib/permissions";
import { A_MORNING, makeActor, makeNewsroom } from "@/prisma/factories";
import { addPerson } from "./add";
import { askReset } from "./ask-reset";
import { findPersonActor } from "./actors";
import { confirmEmail, findEmailChange } from "./confirm-email";
import { findOwnEmail } from "./find-own-email";
import { invitePerson } from "./invite-person";
import { resetPassword } from "./reset-password";
import { saveEmail } from "./save-email";

type Person = Actor & { kind: "person" };
const DAY = 24 * 60 * 60 * 1000;
const gone = { name: "RuleBroken", code: "linkGone", values: {} };

let room: Awaited<ReturnType<typeof makeNewsroom>>;
let admin: Person;

beforeAll(async () => {
  room = await makeNewsroom();
  admin = await makeActor(room.newsroom, "admin");
});
beforeEach(() => {
  room.clock.set(A_MORNING);
  vi.stubEnv("SMTP_URL", "smtp://127.0.0.1:1");
  vi.stubEnv("MAIL_FROM", "desk@newsroom.example");
});
afterEach(() => vi.unstubAllEnvs());

let people = 0;
async function somebody() {
  const email = `old-${++people}@newsroom.example`;
  const fields = {
    name: "Tomas Hill",
    email,
    role: "reporter",
    password: "a boat on the old river",
  } as const;
  const { personId } = await addPerson(room.newsroom, fields);
  const actor = (await findPersonActor(room.newsroom, personId)) as Person;
  return { actor, before: email, after: `new-${people}@newsroom.example` };
}
const emailOf = async ({ id }: Person) =>
  (await room.newsroom.db.person.findUniqueOrThrow({ where: { id } })).email;
const confirm = (token: string) => confirmEmail(room.newsroom, { token });
const later = (milliseconds: number) => room.clock.set(new Date(Date.parse(A_MORNING) + milliseconds));

async function begin(by: Person, whom: Person, email: string) {
  const links = await saveEmail(room.newsroom, by, { personId: whom.id, email });
  const of = (kind: string) => links.find((link) => link.kind === kind)?.token ?? "";
  return { links, old: of("emailOld"), fresh: of("emailNew") };
}

describe("another address", () => {
  it.each(["old", "new"] as const)(
    "takes its place when both have confirmed it, the %s one first",
    async (first) => {
      const { actor, before, after } = await somebody();
      const { links, old, fresh } = await begin(actor, actor, after);
      expect(links.map(({ kind, to }) => [kind, to])).toEqual([
        ["emailOld", before],
        ["emailNew", after],
      ]);
      expect(await findEmailChange(room.newsroom, old)).toMatchObject({ before, email: after });
      expect(await findOwnEmail(room.newsroom, actor)).toMatchObject({ email: before, waitingEmail: after });
      const [one, other] = first === "old" ? [old, fresh] : [fresh, old];
      expect(await confirm(one)).toMatchObject({ done: false });
      expect(await emailOf(actor)).toBe(before);
      expect(await confirm(other)).toMatchObject({ done: true, before, email: after });
      expect(await emailOf(actor)).toBe(after);
      for (const token of [old, fresh]) await expect(confirm(token)).rejects.toMatchObject(gone);
      const last = await room.newsroom.db.logEntry.findFirstOrThrow({ orderBy: { id: "desc" } });
      expect(last).toMatchObject({ act: "person.saveEmail", actorId: actor.id });
      expect(JSON.stringify(last.data)).not.toContain("@");
    },
  );

  it("is there also when both confirm it in the same moment", async () => {
    const { actor, after } = await somebody();
    const { old, fresh } = await begin(actor, actor, after);
    const confirmed = await Promise.all([confirm(old), confirm(fresh)]);
    expect(confirmed.map(({ done }) => done).sort()).toEqual([false, true]);
    expect(await emailOf(actor)).toBe(after);
  });

  it("never comes by one link twice, by links of two changes, or after a day", async () => {
    const { actor, before, after } = await somebody();
    const first = await begin(actor, actor, after);
    const second = await begin(actor, actor, `third-${after}`);
    for (const token of [first.old, first.fresh]) await expect(confirm(token)).rejects.toMatchObject(gone);
    await confirm(second.fresh);
    await expect(confirm(second.fresh)).rejects.toMatchObject(gone);
    later(DAY);
    await expect(confirm(second.old)).rejects.toMatchObject(gone);
    expect(await emailOf(actor)).toBe(before);
  });

  it("voids links for a new password that went to the old one", async () => {
    const { actor, before, after } = await somebody();
    const link = await askReset(room.newsroom, { email: before });
    const { old, fresh } = await begin(actor, actor, after);
    await confirm(old);
    await confirm(fresh);
    await expect(
      resetPassword(room.newsroom, { token: link?.token ?? "", password: "four lamps along the quay" }),
    ).rejects.toMatchObject(gone);
    expect(await askReset(room.newsroom, { email: before })).toBeNull();
  });

  it("is not somebody else's, not when it is typed and not when it is confirmed", async () => {
    const [one, other] = [await somebody(), await somebody()];
    await expect(begin(one.actor, one.actor, other.before)).rejects.toMatchObject({
      fields: { email: "emailTaken" },
    });
    await expect(begin(one.actor, one.actor, one.before)).rejects.toMatchObject({
      fields: { email: "emailSame" },
    });
    const wanted = "wanted@newsroom.example";
    const mine = await begin(one.actor, one.actor, wanted);
    const theirs = await begin(other.actor, other.actor, wanted);
    await confirm(mine.old);
    await confirm(mine.fresh);
    await confirm(theirs.old);
    await expect(confirm(theirs.fresh)).rejects.toMatchObject({ code: "emailGone" });
    expect(await emailOf(other.actor)).toBe(other.before);
  });

  it("is one's own affair and an admin's; to others nobody is there", async () => {
    const { actor, after } = await somebody();
    const editor = await makeActor(room.newsroom, "editor");
    await expect(begin(editor, actor, after)).rejects.toMatchObject({ code: "notFound" });
    expect((await begin(admin, actor, after)).links).toHaveLength(2);
  });

  it("is begun by an admin where no mail is sent: whoever saw both links would confirm alone", async () => {
    vi.stubEnv("SMTP_URL", "");
    const { actor, after } = await somebody();
    await expect(begin(actor, actor, after)).rejects.toMatchObject({ code: "noMailServer" });
    expect((await begin(admin, actor, after)).links).toHaveLength(2);
  });

  it("of somebody who was invited and never came is there at once, with another invitation", async () => {
    const fields = {
      name: "Not Yet",
      email: "typo@newsrom.example",
      role: "editor",
      language: "en",
    } as const;
    const invited = await invitePerson(room.newsroom, admin, fields);
    const links = await saveEmail(room.newsroom, admin, {
      personId: invited.personId,
      email: "right@newsroom.example",
    });
    expect(links).toMatchObject([{ kind: "invitation", to: "right@newsroom.example" }]);
    const open = await room.newsroom.db.accountLink.count({
      where: { personId: invited.personId, revokedAt: null },
    });
    expect(open).toBe(1);
  });
});
