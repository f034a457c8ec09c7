import type { Newsroom } from "@/lib/newsroom";
import { whyNot, type Actor } from "@/lib/permissions";
import type { Session } from "@/prisma/generated/client";
import { hasEnded, isBeingReplaced } from "./limits";

/** The browsers in which a person is signed in, the last used first; none for whom it does not concern. */
export async function listSessions(
  { db, clock }: Newsroom,
  actor: Actor,
  personId: number,
): Promise<Pick<Session, "id" | "openedAt" | "seenAt" | "origin" | "second">[]> {
  const own = actor.kind === "person" && actor.id === personId;
  if (whyNot(actor, "session.close", { own, shared: false }) !== null) return [];
  const sessions = await db.session.findMany({ where: { personId }, orderBy: { seenAt: "desc" } });
  const now = clock.now();
  return sessions
    .filter((session) => !hasEnded(session, now) && !isBeingReplaced(session, now))
    .map(({ id, openedAt, seenAt, origin, second }) => ({ id, openedAt, seenAt, origin, second }));
}
