import { makeAccountLink, type AccountLinkMade } from "@/lib/account-links/make-link";
import { authorize } from "@/lib/authorize";
import { timeOfAct } from "@/lib/clock";
import { appendLog } from "@/lib/log";
import type { Newsroom } from "@/lib/newsroom";
import type { Actor } from "@/lib/permissions";
import { RuleBroken } from "@/lib/refusal";
import { isInvited, JOINED_SELECT } from "./has-joined";
import { lockPerson } from "./lock-person";

/**
 * Makes a new link for somebody who was invited and has not come yet, or whose invitation was taken back; the one
 * before does not work any more. Refuses all but admins, and for somebody who has come in already.
 */
export async function inviteAgain(
  { db, clock }: Newsroom,
  actor: Actor,
  personId: number,
): Promise<AccountLinkMade> {
  authorize(actor, "person.invite");
  return db.$transaction(async (tx) => {
    const person = await lockPerson(tx, actor, personId);
    const joined = await tx.person.findUniqueOrThrow({ where: { id: personId }, select: JOINED_SELECT });
    if (!isInvited(joined) || person.email === null) throw new RuleBroken("hasJoined");
    const at = await timeOfAct(tx, clock);
    await tx.person.update({ where: { id: personId }, data: { disabledAt: null } });
    const data = { person: personId, name: person.name, role: person.role, step: "again" };
    await appendLog(tx, { act: "person.invite", at, actor, data });
    return makeAccountLink(tx, { kind: "invitation", person, to: person.email, by: actor, at });
  });
}
