import { authorize } from "@/lib/authorize";
import { timeOfAct } from "@/lib/clock";
import { appendLog } from "@/lib/log";
import type { Newsroom } from "@/lib/newsroom";
import type { Actor } from "@/lib/permissions";
import { RuleBroken } from "@/lib/refusal";
import { takeAwayAccess } from "./close-account";
import { isInvited, JOINED_SELECT } from "./has-joined";
import { lockPerson } from "./lock-person";

/**
 * Takes an invitation back: its link works no more, and the account is closed until somebody invites again. Refuses all
 * but admins, and once the person has come in.
 */
export async function takeBackInvitation(
  { db, clock }: Newsroom,
  actor: Actor,
  personId: number,
): Promise<{ name: string }> {
  authorize(actor, "person.invite");
  return db.$transaction(async (tx) => {
    const { name, disabledAt } = await lockPerson(tx, actor, personId);
    const joined = await tx.person.findUniqueOrThrow({ where: { id: personId }, select: JOINED_SELECT });
    if (!isInvited(joined)) throw new RuleBroken("hasJoined");
    if (disabledAt) throw new RuleBroken("isDisabled");
    const at = await timeOfAct(tx, clock);
    await takeAwayAccess(tx, personId, at);
    await tx.person.update({ where: { id: personId }, data: { disabledAt: at } });
    const data = { person: personId, name, step: "takenBack" };
    await appendLog(tx, { act: "person.invite", at, actor, data });
    return { name };
  });
}
