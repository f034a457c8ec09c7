import { beforeAll, expect, it, vi } from "vitest";
import { beginAuthenticator } from "@/lib/factors/begin-authenticator";
import { confirmAuthenticator } from "@/lib/factors/confirm-authenticator";
import { makeRecoveryCodes } from "@/lib/factors/make-recovery-codes";
import { codeOf, secretOf } from "@/lib/factors/staff-for-tests";
import { takeCode } from "@/lib/factors/take-code";
import { typedSecret } from "@/lib/factors/totp";
import { noteDevice } from "@/lib/devices/note-device";
import { acceptInvitation } from "@/lib/people/accept-invitation";
import { findPersonActor } from "@/lib/people/actors";
import { askReset } from "@/lib/people/ask-reset";
import { changePassword } from "@/lib/people/change-password";
import { invitePerson } from "@/lib/people/invite-person";
import { resetPassword } from "@/lib/people/reset-password";
import { verifySignIn } from "@/lib/people/sign-in";
import type { Actor } from "@/lib/permissions";
import { openSession } from "@/lib/sessions/open-session";
import { beginStep } from "@/lib/steps/step";
import { makeActor, makeNewsroom } from "@/prisma/factories";

type Person = Actor & { kind: "person" };
const EMAIL = "idris@newsroom.example";
const PASSWORDS = [
  "a boat on the old river",
  "four lamps along the quay",
  "another boat at the weir",
] as const;
const WRONG = "a guess that was none of them";

let room: Awaited<ReturnType<typeof makeNewsroom>>;
const printed: unknown[][] = [];
/** What must be known to nobody but whom it was given → what it is. */
const secrets = new Map<string, string>(PASSWORDS.map((password) => [password, "a password"]));

beforeAll(async () => {
  vi.stubEnv("NEXTAUTH_SECRET", "a secret of the tests, long enough for them");
  for (const way of ["log", "info", "warn", "error"] as const)
    vi.spyOn(console, way).mockImplementation((...line: unknown[]) => void printed.push(line));
  room = await makeNewsroom();
  secrets
    .set("a secret of the tests, long enough for them", "the newsroom's secret")
    .set(WRONG, "a wrong password");
  await live();
});

/** All by which one account comes to secrets, from its invitation to a sign-in that was refused. */
async function live(): Promise<void> {
  const { newsroom } = room;
  const admin = await makeActor(newsroom, "admin");
  const named = { name: "Idris Vale", email: EMAIL, role: "editor", language: "en" } as const;
  const invited = await invitePerson(newsroom, admin, named);
  await acceptInvitation(newsroom, { token: invited.token, name: "Idris Vale", password: PASSWORDS[0] });
  const reset = await askReset(newsroom, { email: EMAIL });
  if (!reset) throw new Error("No link was made.");
  await resetPassword(newsroom, { token: reset.token, password: PASSWORDS[1] });
  const actor = (await findPersonActor(newsroom, invited.personId)) as Person;
  const session = await openSession(newsroom, actor);
  await changePassword(newsroom, actor, { present: PASSWORDS[1], password: PASSWORDS[2] }, session);
  await beginAuthenticator(newsroom, actor);
  await confirmAuthenticator(newsroom, actor, { code: await codeOf(newsroom, actor), session });
  const codes = await makeRecoveryCodes(newsroom, actor);
  await takeCode(newsroom.db, actor.id, codes[0] ?? "", newsroom.clock.now());
  const { token: device } = await noteDevice(newsroom, actor.id, undefined, { origin: "203.0.113.5" });
  const step = await beginStep(newsroom, { kind: "secondFactor", personId: actor.id });
  await verifySignIn(newsroom, { email: EMAIL, password: WRONG }, { address: "203.0.113.9", device });
  await verifySignIn(newsroom, { email: EMAIL, password: PASSWORDS[2] }, { address: "203.0.113.9", device });
  for (const token of [invited.token, reset.token]) secrets.set(token, "a link");
  for (const code of codes)
    secrets.set(code, "a recovery code").set(code.replaceAll("-", ""), "a recovery code");
  const key = await secretOf(newsroom, actor);
  secrets.set(key.toString("hex"), "an app's secret").set(typedSecret(key), "an app's secret");
  secrets.set(device, "a device's token").set(step, "a sign-in that was begun");
}

/** Every row of a table, or of all of them, written out as text. */
async function rowsOf(only?: string): Promise<{ table: string; text: string }[]> {
  const { db } = room.newsroom;
  const tables = await db.$queryRaw<{ name: string }[]>`
    SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')
      AND has_table_privilege(oid, 'SELECT')`;
  const found: { table: string; text: string }[] = [];
  for (const { name } of tables.filter((table) => only === undefined || table.name === only)) {
    const rows = await db.$queryRawUnsafe<{ text: string }[]>(`SELECT t::text AS text FROM "${name}" t`);
    found.push(...rows.map(({ text }) => ({ table: name, text })));
  }
  return found;
}

it("no password, link, code or token stands in any table: a copy of the database opens nothing", async () => {
  const rows = await rowsOf();
  expect(new Set(rows.map(({ table }) => table)).size).toBeGreaterThan(8);
  for (const [secret, what] of secrets)
    expect(
      rows.filter(({ text }) => text.includes(secret)).map(({ table }) => table),
      what,
    ).toEqual([]);
});

it("the log, which admins read and take away, holds no session's number either", async () => {
  const { db } = room.newsroom;
  const numbers = (await db.session.findMany()).map(({ id }) => id);
  expect(numbers.length).toBeGreaterThan(0);
  const log = await rowsOf("log_entries");
  expect(log.map(({ text }) => text).join("\n")).toContain("password.set");
  for (const number of numbers) expect(log.filter(({ text }) => text.includes(number))).toEqual([]);
});

it("nothing of it was printed", () => {
  const text = JSON.stringify(printed);
  for (const [secret, what] of secrets) expect(text.includes(secret), what).toBe(false);
});
