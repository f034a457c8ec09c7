import { authorize } from "@/lib/authorize";
import { timeOfAct } from "@/lib/clock";
import { appendLog } from "@/lib/log";
import type { Newsroom } from "@/lib/newsroom";
import type { Actor } from "@/lib/permissions";
import { RuleBroken } from "@/lib/refusal";
import { takeAwayAccess } from "./close-account";
import { lockPerson, requireAnotherAdmin } from "./lock-person";

/**
 * Closes somebody's account, with effect at their next request on every instance: sessions, links that were sent to
 * them, and pens are gone. Bylines, stories and the log keep their name. Refuses all but admins, the last of them, and
 * an account that is closed.
 */
export async function disablePerson(
  { db, clock }: Newsroom,
  actor: Actor,
  personId: number,
): Promise<{ name: string }> {
  authorize(actor, "person.disable");
  return db.$transaction(async (tx) => {
    const person = await lockPerson(tx, actor, personId);
    const { name, disabledAt } = person;
    if (disabledAt) throw new RuleBroken("isDisabled");
    await requireAnotherAdmin(tx, person);
    const at = await timeOfAct(tx, clock);
    await tx.person.update({ where: { id: personId }, data: { disabledAt: at } });
    await takeAwayAccess(tx, personId, at);
    await appendLog(tx, { act: "person.disable", at, actor, data: { person: personId, name } });
    return { name };
  });
}
