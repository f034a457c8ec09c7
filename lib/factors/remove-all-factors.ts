import { timeOfAct } from "@/lib/clock";
import { appendLog } from "@/lib/log";
import type { Newsroom } from "@/lib/newsroom";
import { whyNot, type Actor } from "@/lib/permissions";
import { signOutEverywhere } from "@/lib/people/close-account";
import { lockPerson } from "@/lib/people/lock-person";
import { NotFound, RuleBroken } from "@/lib/refusal";
import { countFactors } from "./has-factor";
import { forgetFactors } from "./remove-factor";

/**
 * Removes every second factor of a colleague who has lost them all, with their recovery codes, and signs them out
 * everywhere: with the password alone they come in again, and set up a new one. For all but admins nobody is
 * there; refuses one's own account, and where there is none.
 */
export async function removeAllFactors(
  { db, clock }: Newsroom,
  actor: Actor,
  { personId, reason }: { personId: number; reason: string },
): Promise<void> {
  if (whyNot(actor, "factor.remove") !== null) throw new NotFound("person");
  if (actor.kind === "person" && actor.id === personId) throw new RuleBroken("ownFactors");
  await db.$transaction(async (tx) => {
    const person = await lockPerson(tx, actor, personId);
    const { app, passkeys } = await countFactors(tx, personId);
    if (!app && passkeys === 0) throw new RuleBroken("noFactorThere", { name: person.name });
    await tx.authenticator.deleteMany({ where: { personId } });
    await tx.passkey.deleteMany({ where: { personId } });
    await forgetFactors(tx, personId);
    await signOutEverywhere(tx, personId);
    const at = await timeOfAct(tx, clock);
    const data = { person: personId, name: person.name, kind: "all" };
    await appendLog(tx, { act: "factor.remove", at, actor, reason, data });
  });
}
