import { beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { makeAppOwner } from "@/lib/factors/staff-for-tests";
import { hashPassword } from "@/lib/people/passwords";
import type { Actor } from "@/lib/permissions";
import { findSession } from "@/lib/sessions/find-session";
import { FRESH } from "@/lib/sessions/limits";
import { openSession } from "@/lib/sessions/open-session";
import { writeDeskSettings } from "@/lib/settings/write-desk-settings";
import { A_MORNING, makeActor, makeNewsroom } from "@/prisma/factories";

/** The browser: what its cookies hold is all that it says. */
const jar = vi.hoisted(() => new Map<string, { value: string }>());
vi.mock("next/headers", () => ({
  headers: async () => new Headers(),
  cookies: async () => ({
    get: (name: string) => jar.get(name),
    set: (name: string, value: string) => jar.set(name, { value }),
  }),
}));
const led = vi.hoisted(() => class extends Error {});
vi.mock("next/navigation", () => ({
  redirect: (to: string) => {
    throw new led(to);
  },
}));
const opened = vi.hoisted((): { newsroom: unknown } => ({ newsroom: undefined }));
vi.mock("@/lib/newsroom", () => ({ openNewsroom: () => opened.newsroom }));
const { action } = await import("./action");
const { findOpenSession, keepSession } = await import("./session-cookie");

const PASSWORD = "four words that nobody guesses";
let room: Awaited<ReturnType<typeof makeNewsroom>>;

beforeAll(async () => {
  vi.stubEnv("NEXTAUTH_SECRET", "a secret of the tests, long enough for them");
  room = await makeNewsroom();
  opened.newsroom = room.newsroom;
});
beforeEach(() => {
  room.clock.set(A_MORNING);
  jar.clear();
});

async function withPassword(actor: Actor & { kind: "person" }) {
  const passwordHash = await hashPassword(PASSWORD);
  await room.newsroom.db.person.update({ where: { id: actor.id }, data: { passwordHash } });
  return actor;
}

async function signIn(actor: Actor & { kind: "person" }): Promise<string> {
  const session = await openSession(room.newsroom, actor);
  await keepSession(session);
  return session;
}

function form(fields: Record<string, string>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.append(name, value);
  return data;
}

describe("a dangerous form that proves who sends it", () => {
  it("is done in the session that the browser names from then on", async () => {
    const actor = await withPassword(await makeActor(room.newsroom, "admin"));
    const before = await signIn(actor);
    room.clock.set(new Date(Date.parse(A_MORNING) + FRESH));
    const act = vi.fn((_desk: { session: string }) => Promise.resolve());
    const dangerous = action(z.object({}), act, { dangerous: true });
    expect(await dangerous(null, form({}))).toMatchObject({ ok: false, prove: { password: true } });
    expect(act).not.toHaveBeenCalled();
    expect(await dangerous(null, form({ proofPassword: PASSWORD }))).toMatchObject({ ok: true });
    const here = await findOpenSession();
    expect(here?.id).not.toBe(before);
    expect(act.mock.calls[0]?.[0].session).toBe(here?.id);
  });
});

describe("whoever has a second factor and has not shown it", () => {
  it("adds no other one by the password, and is led to show what is there", async () => {
    const owner = await withPassword(await makeAppOwner(room.newsroom, "editor"));
    await writeDeskSettings(room.newsroom, await makeActor(room.newsroom, "admin"), {
      secondFactorFor: ["editor"],
    });
    const session = await signIn(owner);
    expect((await findSession(room.newsroom, session))?.second).toBe(false);
    const act = vi.fn(() => Promise.resolve());
    const adding = action(z.object({}), act, { dangerous: true, evenWhileMissing: ["setUp"] });
    await expect(adding(null, form({ proofPassword: PASSWORD }))).rejects.toThrow("/desk/prove");
    expect(act).not.toHaveBeenCalled();
    const showing = action(z.object({}), act, { evenWhileMissing: ["setUp", "show"] });
    expect(await showing(null, form({}))).toMatchObject({ ok: true });
  });
});
