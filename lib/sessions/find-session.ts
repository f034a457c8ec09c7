import type { Newsroom } from "@/lib/newsroom";
import { actorOf } from "@/lib/people/actors";
import type { Actor } from "@/lib/permissions";
import { hasEnded, SEEN_EVERY } from "./limits";

export type OpenSession = {
  id: string;
  actor: Actor & { kind: "person" };
  /** When the person last proved with it who they are. */
  provedAt: Date;
  /** Whether a second factor was shown, or whoever let the person in vouches for one. */
  second: boolean;
};

/**
 * The session of this number with whoever is signed in by it, as role and standing are in the database now; null where
 * it was closed, has ended, or is of somebody who is disabled. Notes that it was used.
 */
export async function findSession({ db, clock }: Newsroom, id: string): Promise<OpenSession | null> {
  const session = await db.session.findUnique({ where: { id }, include: { person: true } });
  const now = clock.now();
  const actor = session && !hasEnded(session, now) ? actorOf(session.person) : null;
  if (!session || !actor) return null;
  if (now.getTime() - session.seenAt.getTime() > SEEN_EVERY)
    await db.session.updateMany({ where: { id }, data: { seenAt: now } });
  const { provedAt, second } = session;
  return { id, actor, provedAt, second };
}
