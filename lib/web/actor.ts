import { getServerSession } from "next-auth";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import { openNewsroom } from "@/lib/newsroom";
import { findPersonActor } from "@/lib/people/actors";
import type { Actor } from "@/lib/permissions";
import { authOptions } from "./auth";
import { originOf } from "./origin";

/** An actor who is a person: whoever can be signed in. */
export type Colleague = Actor & { kind: "person" };

/** Who is signed in and where they sit, or null. The session holds only the person's number; role and standing come from the row. */
export const findActor = cache(async (): Promise<Colleague | null> => {
  const session = await getServerSession(authOptions);
  const personId = session?.personId;
  if (personId === undefined) return null;
  const actor = await findPersonActor(openNewsroom(), personId);
  if (actor?.kind !== "person") return null;
  const origin = originOf(await headers());
  return { ...actor, ...(origin ? { origin } : {}) };
});

/** Who is signed in; a stranger is sent to sign in and comes back to `next`, a path of the desk. */
export async function requireActor(next = "/desk"): Promise<Colleague> {
  const actor = await findActor();
  if (!actor) redirect(`/sign-in?next=${encodeURIComponent(next)}`);
  return actor;
}
