import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import type { Actor } from "@/lib/permissions";
import { originOf } from "./origin";
import { findOpenSession } from "./session-cookie";

/** An actor who is a person: whoever can be signed in. */
export type Colleague = Actor & { kind: "person" };

/** Who is signed in and where they sit, or null: the cookie names a session, everything else stands in the database. */
export const findActor = cache(async (): Promise<Colleague | null> => {
  const session = await findOpenSession();
  if (!session) return null;
  const origin = originOf(await headers());
  return { ...session.actor, ...(origin ? { origin } : {}) };
});

/** Who is signed in; a stranger is sent to sign in and comes back to `next`, a path of the desk. */
export async function requireActor(next = "/desk"): Promise<Colleague> {
  const actor = await findActor();
  if (!actor) redirect(`/sign-in?next=${encodeURIComponent(next)}`);
  return actor;
}
