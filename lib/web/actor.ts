import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import { openNewsroom } from "@/lib/newsroom";
import type { Actor } from "@/lib/permissions";
import type { OpenSession } from "@/lib/sessions/find-session";
import { whatIsMissing, type Missing } from "@/lib/sessions/what-is-missing";
import { originOf } from "./origin";
import { findOpenSession } from "./session-cookie";

/** An actor who is a person: whoever can be signed in. */
export type Colleague = Actor & { kind: "person" };

/** Who is signed in, by which session, and what they still owe before the desk opens. */
export type SignedIn = { actor: Colleague; session: OpenSession; missing: Missing | null };

/** Who is signed in and where they sit, or null: the cookie names a session, everything else stands in the database. */
export const findSignedIn = cache(async (): Promise<SignedIn | null> => {
  const found = await findOpenSession();
  if (!found) return null;
  const origin = originOf(await headers());
  const actor = { ...found.actor, ...(origin ? { origin } : {}) };
  const session = { ...found, actor };
  return { actor, session, missing: await whatIsMissing(openNewsroom(), session) };
});

/** Who is signed in and owes nothing; null for everybody else. */
export async function findActor(): Promise<Colleague | null> {
  const found = await findSignedIn();
  return found?.missing === null ? found.actor : null;
}

/**
 * Who is signed in. A stranger is sent to sign in and comes back to `next`, a path of the desk; whoever must have a
 * second factor and has shown none is led to do that first.
 */
export async function requireActor(next = "/desk"): Promise<Colleague> {
  const { actor, missing } = await requireSignedIn(next);
  if (missing === "setUp") redirect("/desk/account/second-factor");
  if (missing === "show") redirect(`/desk/prove?next=${encodeURIComponent(next)}`);
  return actor;
}

/** Who is signed in, whatever they still owe: for the pages on which that is settled. */
export async function requireSignedIn(next = "/desk"): Promise<SignedIn> {
  return (await findSignedIn()) ?? redirect(`/sign-in?next=${encodeURIComponent(next)}`);
}
