import { cookies, headers } from "next/headers";
import { decode, encode } from "next-auth/jwt";
import { z } from "zod";
import { newsroomSecret } from "@/lib/env";
import { NotAllowed } from "@/lib/refusal";
import { openNewsroom } from "@/lib/newsroom";
import { closeSessions } from "@/lib/sessions/close-sessions";
import { findSession, type OpenSession } from "@/lib/sessions/find-session";
import { LONGEST } from "@/lib/sessions/limits";
import { openSession, type LookedAt } from "@/lib/sessions/open-session";
import { renewSession } from "@/lib/sessions/renew-session";
import { findPersonActor } from "@/lib/people/actors";
import { originOf } from "./origin";

/** How long a cookie is kept by the browser, in seconds. Whether its session still stands, the database says. */
export const SESSION_AGE = LONGEST / 1000;

/** What the cookie holds, encrypted: a session's number. */
const token = z.object({ session: z.string().regex(/^[0-9a-f]{32}$/) });

/** The number in a token that has been decrypted; undefined in one of another kind. */
export function sessionIn(decoded: unknown): string | undefined {
  return token.safeParse(decoded).data?.session;
}

/** How somebody was let in: whether a second factor was shown, or is vouched for. */
export type LetIn = {
  second: boolean;
  /** Whether the browser is new for somebody who has others. */
  unfamiliar?: boolean;
  /** What they were let in by, which must still be so. */
  lookedAt?: LookedAt;
};

/** A new session of this browser for a person who has just proved who they are; null where they may not come in. */
async function beginSession(personId: number, letIn: LetIn): Promise<string | null> {
  const newsroom = openNewsroom();
  const person = await findPersonActor(newsroom, personId);
  if (person?.kind !== "person") return null;
  const origin = originOf(await headers());
  const former = await sessionHere();
  try {
    return await openSession(newsroom, { ...person, ...(origin ? { origin } : {}) }, { former, ...letIn });
  } catch (error) {
    if (error instanceof NotAllowed) return null;
    throw error;
  }
}

/** Signs this browser in as the person, with the very cookie that next-auth would set. False where they may not come in. */
export async function signIn(personId: number, letIn: LetIn): Promise<boolean> {
  const session = await beginSession(personId, letIn);
  if (session !== null) await keepSession(session);
  return session !== null;
}

/** Has this browser name the session by this number from now on. */
export async function keepSession(session: string): Promise<void> {
  await setCookie(await encode({ token: { session }, secret: newsroomSecret(), maxAge: SESSION_AGE }));
}

/** Gives this browser's session another number, once it may do more than before or a password was typed in it. */
export async function renewSessionHere(session: string): Promise<void> {
  await keepSession(await renewSession(openNewsroom(), session, {}));
}

/** Signs this browser out: its session ends, for whoever has a copy of the cookie too. */
export async function signOut(): Promise<void> {
  const open = await findOpenSession();
  if (open) await closeSessions(openNewsroom(), open.actor, { personId: open.actor.id, only: open.id });
  await setCookie("");
}

/** The session that this browser's cookie names, where it still stands. */
export async function findOpenSession(): Promise<OpenSession | null> {
  const id = await sessionHere();
  return id === undefined ? null : findSession(openNewsroom(), id);
}

async function sessionHere(): Promise<string | undefined> {
  const { name } = sessionCookie(process.env.NEXTAUTH_URL);
  const value = (await cookies()).get(name)?.value;
  // What was not encrypted here is no token.
  return sessionIn(value && (await decode({ token: value, secret: newsroomSecret() }).catch(() => null)));
}

async function setCookie(value: string): Promise<void> {
  const { name, secure } = sessionCookie(process.env.NEXTAUTH_URL);
  const jar = await cookies();
  const maxAge = value === "" ? 0 : SESSION_AGE;
  jar.set(name, value, { httpOnly: true, sameSite: "lax", path: "/", secure, maxAge });
}

/**
 * What the cookie is called: where the site stands under https, with the prefix that binds it to this host, TLS and the
 * whole site (RFC 6265bis, 4.1.3.2).
 */
export function sessionCookie(siteUrl: string | undefined): { name: string; secure: boolean } {
  return hostCookie("newsroom-session", siteUrl);
}

/** The same for any cookie of the desk. */
export function hostCookie(name: string, siteUrl: string | undefined): { name: string; secure: boolean } {
  const secure = siteUrl?.startsWith("https://") ?? false;
  return { name: `${secure ? "__Host-" : ""}${name}`, secure };
}
