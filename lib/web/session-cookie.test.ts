import { decode, encode } from "next-auth/jwt";
import { expect, it } from "vitest";
import { sessionCookie, sessionIn } from "./session-cookie";

it("is bound to this host, TLS and the whole site where that has https", () => {
  expect(sessionCookie("https://newsroom.example")).toEqual({
    name: "__Host-newsroom-session",
    secure: true,
  });
  expect(sessionCookie("http://localhost:3000")).toEqual({ name: "newsroom-session", secure: false });
});

const SECRET = "a secret of the tests, long enough for them";
const SESSION = "0123456789abcdef".repeat(2);

/** The number that a cookie names for whoever holds this secret; undefined for what is no cookie of ours. */
async function named(value: string, secret = SECRET): Promise<string | undefined> {
  return sessionIn(await decode({ token: value, secret }).catch(() => null));
}

it("names a session to us alone: sealed as a whole, it says nothing of whom, of a role or of the number", async () => {
  const value = await encode({ token: { session: SESSION }, secret: SECRET, maxAge: 60 });
  expect(await named(value)).toBe(SESSION);
  const readable = value.split(".").map((part) => Buffer.from(part, "base64url").toString("latin1"));
  expect(JSON.parse(readable[0] ?? "")).toEqual({ alg: "dir", enc: "A256GCM" });
  expect(readable.slice(1).join()).not.toMatch(/session|0123456789abcdef/);
});

it("is none once it was changed, is too old, was sealed with another secret or not at all, or is a token of another kind", async () => {
  const make = (token: Record<string, unknown>, maxAge = 60) => encode({ token, secret: SECRET, maxAge });
  const value = await make({ session: SESSION });
  expect(await named(value, "another secret of the newsroom")).toBeUndefined();
  for (const at of [0, 1, Math.floor(value.length / 2), value.length - 3]) {
    const changed = value.slice(0, at) + (value[at] === "A" ? "B" : "A") + value.slice(at + 1);
    expect(await named(changed), `at ${at}`).toBeUndefined();
  }
  const plain = [{ alg: "none" }, { session: SESSION }].map((part) =>
    Buffer.from(JSON.stringify(part)).toString("base64url"),
  );
  for (const none of ["", SESSION, `${plain.join(".")}.`, await make({ session: SESSION }, -60)])
    expect(await named(none), none).toBeUndefined();
  for (const other of [
    { state: SESSION },
    { session: "x" },
    { session: [SESSION] },
    { session: `${SESSION}0` },
  ])
    expect(await named(await make(other)), JSON.stringify(other)).toBeUndefined();
});
