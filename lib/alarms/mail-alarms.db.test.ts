import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { startMailServer } from "@/lib/mail/mail-server-for-tests";
import { A_MORNING, makeActor, makeNewsroom } from "@/prisma/factories";
import { mailAlarms } from "./mail-alarms";

let room: Awaited<ReturnType<typeof makeNewsroom>>;
const admins: string[] = [];

beforeAll(async () => {
  room = await makeNewsroom();
  for (const role of ["admin", "admin", "editor", "admin"] as const) {
    const { id } = await makeActor(room.newsroom, role);
    const { email } = await room.newsroom.db.person.findUniqueOrThrow({ where: { id } });
    if (role === "admin" && email) admins.push(email);
  }
  // The last one has left.
  const gone = admins.pop();
  await room.newsroom.db.person.update({
    where: { email: gone ?? "" },
    data: { disabledAt: new Date(A_MORNING) },
  });
});
beforeEach(async () => {
  room.clock.set(A_MORNING);
  await room.newsroom.db.alarm.deleteMany();
});
afterEach(() => vi.unstubAllEnvs());

/** A server that takes mails, or refuses them in these words, is the newsroom's from now on. */
async function mailBy(refuses?: string, unknown?: string) {
  const server = await startMailServer({ ...(refuses ? { refuses } : {}), ...(unknown ? { unknown } : {}) });
  vi.stubEnv("SMTP_URL", server.url);
  vi.stubEnv("MAIL_FROM", "Newsroom <desk@newsroom.example>");
  return server;
}

const faults: unknown[] = [];
const mail = () => mailAlarms(room.newsroom, (_message, error) => faults.push(error));
const pass = (minutes: number) => room.clock.set(new Date(room.clock.now().getTime() + minutes * 60_000));
const raised = (key: string, name = "Tomas Holm") =>
  room.newsroom.db.alarm.create({
    data: { key, kind: "newAdmin", at: new Date(A_MORNING), tryAt: new Date(A_MORNING), data: { name } },
  });

describe("an alarm", () => {
  it("is mailed to every admin who is still there, once, however many servers are at it", async () => {
    const server = await mailBy();
    await raised("one", "Tomas\r\nBcc: all@elsewhere.example");
    await Promise.all([mail(), mail(), mail()]);
    await mail();
    expect(server.mails.flatMap(({ recipients }) => recipients).sort()).toEqual([...admins].sort());
    const [first] = server.mails;
    expect(first?.parsed.subject).toBe("Newsroom: Tomas Bcc: all@elsewhere.example is an admin now");
    expect(first?.parsed.text).toContain("/desk/log");
    expect(first?.parsed.bcc).toBeUndefined();
    await server.close();
  });

  it("is tried again after a pause when the server does not take it, and no more after the sixth time", async () => {
    const refusing = await mailBy("The mailbox is full");
    const { id } = await raised("two");
    await mail();
    await mail();
    expect(faults).toHaveLength(1);
    const stored = () => room.newsroom.db.alarm.findUniqueOrThrow({ where: { id } });
    expect((await stored()).lastError).toContain("The mailbox is full");
    for (let tries = 2; tries < 9; tries += 1) {
      pass(24 * 60);
      await mail();
    }
    expect(faults).toHaveLength(6);
    expect(await stored()).toMatchObject({ tryAt: null, mailedAt: null, attempts: 6 });
    await refusing.close();
  });

  it("reaches the others when one admin's address takes no mail any more", async () => {
    const [first, ...others] = [...admins].sort();
    for (const unknown of [first, others.at(-1)]) {
      const server = await mailBy(undefined, unknown);
      await raised(`lost ${unknown}`);
      await mail();
      const reached = server.mails.flatMap(({ recipients }) => recipients);
      expect(reached.sort()).toEqual(admins.filter((email) => email !== unknown).sort());
      await server.close();
    }
  });

  it("only stands on the desk where no mail server is set", async () => {
    vi.stubEnv("SMTP_URL", "");
    const { id } = await raised("three");
    await mail();
    expect(await room.newsroom.db.alarm.findUniqueOrThrow({ where: { id } })).toMatchObject({
      tryAt: null,
      mailedAt: null,
    });
  });
});
