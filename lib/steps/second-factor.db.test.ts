import { beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { Actor } from "@/lib/permissions";
import { makeRecoveryCodes } from "@/lib/factors/make-recovery-codes";
import type { TestAuthenticator } from "@/lib/factors/passkey-for-tests";
import { CHALLENGE, codeOf, makeAppOwner, makePasskeyOwner } from "@/lib/factors/staff-for-tests";
import { A_MORNING, makeNewsroom } from "@/prisma/factories";
import { findWaiting } from "./find-waiting";
import { passSecondFactor } from "./pass-second-factor";
import { beginStep, findStep, setChallenge, STEP_LASTS } from "./step";

let room: Awaited<ReturnType<typeof makeNewsroom>>;
let owner: Actor & { kind: "person" };

beforeAll(async () => {
  vi.stubEnv("NEXTAUTH_SECRET", "a secret of the tests, long enough for them");
  room = await makeNewsroom();
});
beforeEach(async () => {
  room.clock.set(A_MORNING);
  owner = await makeAppOwner(room.newsroom);
});

const begin = (personId = owner.id) => beginStep(room.newsroom, { kind: "secondFactor", personId });
const pass = (token: string | undefined, code: string) => passSecondFactor(room.newsroom, token, { code });
const later = (milliseconds: number) => room.clock.set(new Date(Date.parse(A_MORNING) + milliseconds));

describe("a sign-in that waits for its second factor", () => {
  it("goes on with the app's code, once", async () => {
    const token = await begin();
    expect(await findWaiting(room.newsroom, token)).toMatchObject({ app: true, passkeys: 0 });
    const code = await codeOf(room.newsroom, owner);
    expect(await pass(token, code)).toEqual({ personId: owner.id });
    await expect(pass(token, code)).rejects.toMatchObject({ code: "notFound" });
    await expect(pass(await begin(), code)).rejects.toMatchObject({ fields: { code: "codeWrong" } });
  });

  it("lets one of several in who send the same code at once", async () => {
    const token = await begin();
    const code = await codeOf(room.newsroom, owner);
    const tried = await Promise.allSettled([pass(token, code), pass(token, code), pass(token, code)]);
    expect(tried.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  it("goes on with a recovery code, or with a passkey of the same person", async () => {
    const [code = ""] = await makeRecoveryCodes(room.newsroom, owner);
    expect(await pass(await begin(), code)).toEqual({ personId: owner.id });
    const { actor, device } = await makePasskeyOwner(room.newsroom);
    const other = await makePasskeyOwner(room.newsroom);
    const token = await begin(actor.id);
    const step = await findStep(room.newsroom, token, "secondFactor");
    await setChallenge(room.newsroom, step?.id ?? "", CHALLENGE);
    const show = (by: TestAuthenticator) =>
      passSecondFactor(room.newsroom, token, { passkey: by.use(CHALLENGE) });
    await expect(show(other.device)).rejects.toMatchObject({ fields: { passkey: "passkeyWrong" } });
    // What was signed for a try before is not looked at again.
    await expect(show(device)).rejects.toMatchObject({ fields: { passkey: "passkeyWrong" } });
    await setChallenge(room.newsroom, step?.id ?? "", CHALLENGE);
    expect(await show(device)).toEqual({ personId: actor.id });
  });

  it("ends after five wrong codes, however many come at once, and the log keeps it", async () => {
    const token = await begin();
    const tried = await Promise.allSettled(Array.from({ length: 12 }, () => pass(token, "000000")));
    const codes = tried.map((one) =>
      one.status === "rejected" ? (one.reason as { code: string }).code : "in",
    );
    expect(codes.filter((code) => code === "fieldsWrong")).toHaveLength(4);
    expect(codes.filter((code) => code === "stepEnded")).toHaveLength(1);
    await expect(pass(token, await codeOf(room.newsroom, owner))).rejects.toMatchObject({ code: "notFound" });
    const entry = await room.newsroom.db.logEntry.findFirst({ orderBy: { id: "desc" } });
    expect(entry).toMatchObject({ act: "session.refuse", data: { person: owner.id, cause: "codes" } });
  });

  it("rests the app's codes after twenty wrong ones within an hour, and nothing else of the account", async () => {
    const [recovery = ""] = await makeRecoveryCodes(room.newsroom, owner);
    for (let round = 0; round < 4; round += 1) {
      const token = await begin();
      for (let wrong = 0; wrong < 5; wrong += 1)
        await expect(pass(token, "000000")).rejects.toThrow(wrong === 4 ? "stepEnded" : "fieldsWrong");
    }
    const token = await begin();
    await expect(pass(token, await codeOf(room.newsroom, owner))).rejects.toMatchObject({
      code: "codesRest",
    });
    expect(await pass(token, recovery)).toEqual({ personId: owner.id });
    later(61 * 60 * 1000);
    expect(await pass(await begin(), await codeOf(room.newsroom, owner))).toEqual({ personId: owner.id });
  });

  it("ends after ten minutes, and is none for another kind or a token that nobody was given", async () => {
    const token = await begin();
    const code = await codeOf(room.newsroom, owner, STEP_LASTS);
    expect(await findStep(room.newsroom, token, "proof")).toBeNull();
    for (const wrong of [undefined, "", "x".repeat(43), `${token.slice(0, -1)}_`])
      await expect(pass(wrong, code)).rejects.toMatchObject({ code: "notFound" });
    later(STEP_LASTS);
    await expect(pass(token, code)).rejects.toMatchObject({ code: "notFound" });
    expect(await findWaiting(room.newsroom, token)).toBeNull();
  });
});
