import { openSession } from "@/lib/sessions/open-session";
import type { Newsroom } from "@/lib/newsroom";
import type { Actor } from "@/lib/permissions";
import { makeActor } from "@/prisma/factories";
import { addPasskey } from "./add-passkey";
import { beginAuthenticator } from "./begin-authenticator";
import { confirmAuthenticator } from "./confirm-authenticator";
import { TestAuthenticator } from "./passkey-for-tests";
import { unseal } from "./seal";
import { codeAt } from "./totp";

type Staff = Actor & { kind: "person" };
export const CHALLENGE = Buffer.from("what this passkey is to sign").toString("base64url");

/** The secret that somebody's app holds. */
export async function secretOf({ db }: Newsroom, { id }: Staff): Promise<Buffer> {
  const row = await db.authenticator.findUniqueOrThrow({ where: { personId: id } });
  const secret = unseal(id, row.secret);
  if (!secret) throw new Error("The secret does not open.");
  return secret;
}

/** What somebody's app shows now, or so many milliseconds later. */
export async function codeOf(newsroom: Newsroom, actor: Staff, later = 0): Promise<string> {
  return codeAt(await secretOf(newsroom, actor), new Date(newsroom.clock.now().getTime() + later));
}

/** Somebody who has set up an app, a minute ago by its codes. */
export async function makeAppOwner(newsroom: Newsroom, role: Staff["role"] = "editor"): Promise<Staff> {
  const actor = await makeActor(newsroom, role);
  await beginAuthenticator(newsroom, actor);
  const session = await openSession(newsroom, actor);
  await confirmAuthenticator(newsroom, actor, { code: await codeOf(newsroom, actor, -30_000), session });
  return actor;
}

/** Somebody with a passkey, and the authenticator that holds it. */
export async function makePasskeyOwner(newsroom: Newsroom, role: Staff["role"] = "editor") {
  const actor = await makeActor(newsroom, role);
  const device = new TestAuthenticator(actor.id);
  const response = device.make(CHALLENGE);
  await addPasskey(newsroom, actor, { name: "blue key", challenge: CHALLENGE, response });
  return { actor, device };
}
