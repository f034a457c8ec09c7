import { authorize } from "@/lib/authorize";
import { timeOfAct } from "@/lib/clock";
import { appendLog } from "@/lib/log";
import type { Newsroom } from "@/lib/newsroom";
import type { Actor } from "@/lib/permissions";
import { RuleBroken } from "@/lib/refusal";
import { isInvited, JOINED_SELECT } from "./has-joined";
import { lockPerson } from "./lock-person";

/**
 * Opens a closed account again: with their password and second factor the person can come in as before. Refuses all but
 * admins, an account that is open, and one whose owner never came in: that is invited again.
 */
export async function enablePerson(
  { db, clock }: Newsroom,
  actor: Actor,
  personId: number,
): Promise<{ name: string }> {
  authorize(actor, "person.enable");
  return db.$transaction(async (tx) => {
    const { name, disabledAt } = await lockPerson(tx, actor, personId);
    if (!disabledAt) throw new RuleBroken("isEnabled");
    const joined = await tx.person.findUniqueOrThrow({ where: { id: personId }, select: JOINED_SELECT });
    if (isInvited(joined)) throw new RuleBroken("notJoined");
    const at = await timeOfAct(tx, clock);
    await tx.person.update({ where: { id: personId }, data: { disabledAt: null } });
    await appendLog(tx, { act: "person.enable", at, actor, data: { person: personId, name } });
    return { name };
  });
}
