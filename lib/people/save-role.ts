import { z } from "zod";
import { authorize } from "@/lib/authorize";
import { timeOfAct } from "@/lib/clock";
import { appendLog } from "@/lib/log";
import type { Newsroom } from "@/lib/newsroom";
import type { Actor } from "@/lib/permissions";
import { Conflict } from "@/lib/refusal";
import { signOutEverywhere } from "./close-account";
import { lockPerson, requireAnotherAdmin } from "./lock-person";
import { personRole } from "./person-fields";

/** `was` is the role that whoever changes it saw. */
export const savedRoleFields = z.object({ role: personRole, was: personRole });

/**
 * Gives somebody another role, with effect at their next request: they are signed out everywhere. The same role again
 * changes nothing. Refuses all but admins, what would leave no admin, and where somebody else has changed it since.
 */
export async function saveRole(
  { db, clock }: Newsroom,
  actor: Actor,
  { personId, role, was }: z.output<typeof savedRoleFields> & { personId: number },
): Promise<{ name: string }> {
  authorize(actor, "person.saveRole");
  return db.$transaction(async (tx) => {
    const person = await lockPerson(tx, actor, personId);
    const { name, role: before } = person;
    if (before === role) return { name };
    if (before !== was) throw new Conflict("roleMoved", { role: before });
    await requireAnotherAdmin(tx, person);
    const at = await timeOfAct(tx, clock);
    await tx.person.update({ where: { id: personId }, data: { role } });
    await signOutEverywhere(tx, personId);
    await appendLog(tx, {
      act: "person.saveRole",
      at,
      actor,
      data: { person: personId, name, was: before, role },
    });
    return { name };
  });
}
