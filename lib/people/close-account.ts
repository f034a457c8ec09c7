import { revokeAccountLinks } from "@/lib/account-links/make-link";
import type { Transaction } from "@/lib/database";

/**
 * Signs a person out everywhere, in the act that calls for it: no session, no sign-in that was begun, no trusted browser
 * is left.
 *
 * @param except the session that stays open
 * @returns how many sessions there were
 */
export async function signOutEverywhere(tx: Transaction, personId: number, except?: string): Promise<number> {
  const { count } = await tx.session.deleteMany({
    where: { personId, ...(except === undefined ? {} : { id: { not: except } }) },
  });
  await tx.signInStep.deleteMany({ where: { personId } });
  await tx.device.updateMany({ where: { personId }, data: { trustedUntil: null } });
  return count;
}

/** Takes away all by which somebody could still come in or write: sessions, links that were sent, pens. */
export async function takeAwayAccess(tx: Transaction, personId: number, at: Date): Promise<void> {
  await signOutEverywhere(tx, personId);
  await revokeAccountLinks(tx, personId, at);
  // What they wrote is saved in the story already.
  await tx.pen.deleteMany({ where: { personId } });
}
