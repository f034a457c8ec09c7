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
 * Makes a link for a new password for somebody else, which works for half an hour and once. Until it is used their
 * password stays. Refuses all but admins, for somebody who is disabled, who has not joined yet, or has no address.
 */
export async function linkReset(
  { db, clock }: Newsroom,
  actor: Actor,
  personId: number,
): Promise<AccountLinkMade> {
  authorize(actor, "person.linkReset");
  return db.$transaction(async (tx) => {
    const person = await lockPerson(tx, actor, personId);
    if (person.disabledAt) throw new RuleBroken("isDisabled");
    const joined = await tx.person.findUniqueOrThrow({ where: { id: personId }, select: JOINED_SELECT });
    if (isInvited(joined)) throw new RuleBroken("notJoined");
    if (person.email === null) throw new RuleBroken("noAddress");
    const at = await timeOfAct(tx, clock);
    await appendLog(tx, {
      act: "person.linkReset",
      at,
      actor,
      data: { person: personId, name: person.name },
    });
    return makeAccountLink(tx, { kind: "reset", person, to: person.email, by: actor, at });
  });
}
