import type { Transaction } from "@/lib/database";
import { appendLog } from "@/lib/log";
import type { Newsroom } from "@/lib/newsroom";
import type { Actor } from "@/lib/permissions";
import { NotFound, RuleBroken } from "@/lib/refusal";
import { readDeskSettings } from "@/lib/settings/desk";
import { hasFactor } from "./has-factor";
import { withOwnFactors, type PersonInHand } from "./own-factors";

/** Which of one's own: the authenticator app, or a passkey by its number. */
export type FactorToRemove = "app" | { passkeyId: number };

/**
 * Removes one of one's own second factors; with the last one go the recovery codes, and the devices on which it was not
 * asked for. Refuses the last one where the newsroom wants one of this role.
 */
export async function removeFactor(
  newsroom: Newsroom,
  actor: Actor & { kind: "person" },
  which: FactorToRemove,
): Promise<void> {
  await withOwnFactors(newsroom, actor, "factor.remove", async ({ tx, at, personId }) => {
    const data =
      which === "app" ? await removeApp(tx, personId) : await removePasskey(tx, personId, which.passkeyId);
    if (!(await hasFactor(tx, personId))) await removeRest({ tx, at, personId }, actor.role);
    const entry = { person: personId, name: actor.name, ...data };
    await appendLog(tx, { act: "factor.remove", at, actor, data: entry });
  });
}

async function removeApp(tx: Transaction, personId: number) {
  const { count } = await tx.authenticator.deleteMany({ where: { personId } });
  if (count === 0) throw new NotFound("authenticator");
  return { kind: "app" };
}

async function removePasskey(tx: Transaction, personId: number, id: number) {
  const passkey = await tx.passkey.findFirst({ where: { id, personId } });
  if (!passkey) throw new NotFound("passkey");
  await tx.passkey.delete({ where: { id } });
  return { kind: "passkey", label: passkey.name };
}

async function removeRest({ tx, personId }: PersonInHand, role: "reporter" | "editor" | "admin") {
  const { secondFactorFor } = await readDeskSettings(tx);
  if (secondFactorFor.includes(role)) throw new RuleBroken("lastFactor");
  await forgetFactors(tx, personId);
  // Should one be wanted later, none of these sessions has shown it.
  await tx.session.updateMany({ where: { personId }, data: { second: false } });
}

/** Forgets what stands for a factor that is gone: recovery codes, and trust in devices. */
export async function forgetFactors(tx: Transaction, personId: number): Promise<void> {
  await tx.recoveryCode.deleteMany({ where: { personId } });
  await tx.device.updateMany({ where: { personId }, data: { trustedUntil: null } });
}
