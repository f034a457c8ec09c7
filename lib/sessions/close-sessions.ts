import { timeOfAct } from "@/lib/clock";
import { appendLog } from "@/lib/log";
import type { Newsroom } from "@/lib/newsroom";
import { signOutEverywhere } from "@/lib/people/close-account";
import { whyNot, type Actor } from "@/lib/permissions";
import { NotFound } from "@/lib/refusal";

/** What is closed: one session, all of a person's, or all but one. */
export type ToClose = { personId: number; only?: string; except?: string };

/**
 * Signs browsers out, with effect at their next request. Whoever closes more than one is rid of sign-ins that were begun
 * and of trusted browsers too: a lost one would need the password alone. Refuses to all but admins what is somebody
 * else's, and says of it only that it is not there, as of a person whom there is not.
 *
 * @returns how many were signed in
 */
export async function closeSessions(
  { db, clock }: Newsroom,
  actor: Actor,
  { personId, only, except }: ToClose,
): Promise<number> {
  const own = actor.kind === "person" && actor.id === personId;
  if (whyNot(actor, "session.close", { own, shared: false }) !== null) throw new NotFound("session");
  return db.$transaction(async (tx) => {
    const person = await tx.person.findUnique({ where: { id: personId }, select: { name: true } });
    if (!person) throw new NotFound("session");
    const count =
      only === undefined
        ? await signOutEverywhere(tx, personId, except)
        : (await tx.session.deleteMany({ where: { personId, id: only } })).count;
    if (count === 0) return 0;
    const at = await timeOfAct(tx, clock);
    const data = { person: personId, count, ...(own ? {} : { name: person.name }) };
    await appendLog(tx, { act: "session.close", at, actor, data });
    return count;
  });
}
