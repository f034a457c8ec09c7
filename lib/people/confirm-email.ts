import { findAccountLink, takeAccountLink, type LinkInHand } from "@/lib/account-links/find-link";
import { revokeAccountLinks } from "@/lib/account-links/make-link";
import { authorize } from "@/lib/authorize";
import { timeOfAct } from "@/lib/clock";
import type { Transaction } from "@/lib/database";
import { appendLog } from "@/lib/log";
import type { Newsroom } from "@/lib/newsroom";
import { RuleBroken } from "@/lib/refusal";
import { ownActor } from "./actors";
import { lockPeople } from "./lock-person";

/** What a link of a change of e-mail would do, as long as it works; null for all that does not. Looking uses nothing up. */
export async function findEmailChange({ db, clock }: Newsroom, token: string) {
  const link = await findAccountLink(db, token, ["emailOld", "emailNew"], clock.now());
  if (!link) return null;
  const { name, email: before, language } = link.person;
  return { name, before, email: link.email, language, endsAt: link.endsAt, kind: link.kind };
}

/** Whether the change is done, or still waits for the other link. `before`: the address until now, which is told of it. */
export type EmailConfirmed =
  | { done: false; language: string }
  | { done: true; email: string; before: string | null; name: string; language: string };

/**
 * Uses one of the two links of a change of e-mail. With the second the new address takes the place of the old one, and
 * links for a new password that were sent to the old one work no more. Refuses a link that does not work, and where
 * somebody has got the address meanwhile.
 */
export async function confirmEmail(
  { db, clock }: Newsroom,
  { token }: { token: string },
  origin?: string,
): Promise<EmailConfirmed> {
  return db.$transaction(async (tx) => {
    // As `saveEmail`: nobody takes the address while it is being given.
    await lockPeople(tx);
    const at = await timeOfAct(tx, clock);
    const link = await takeAccountLink(tx, token, ["emailOld", "emailNew"], at);
    const { person, email } = link;
    const actor = ownActor(person, origin);
    authorize(actor, "person.saveEmail", { own: true, shared: false });
    const { id, name, language, email: before } = person;
    if (await waitsForOther(tx, link)) return { done: false, language };
    if (await tx.person.findUnique({ where: { email } })) throw new RuleBroken("emailGone");
    await tx.person.update({ where: { id }, data: { email } });
    await revokeAccountLinks(tx, id, at);
    await appendLog(tx, { act: "person.saveEmail", at, actor, data: { person: id, name, step: "done" } });
    return { done: true, email, before, name, language };
  });
}

/** The other link of the same change, where it was not used yet. One that was taken back belongs to a change before. */
async function waitsForOther(tx: Transaction, { id, personId, email }: LinkInHand): Promise<boolean> {
  const other = await tx.accountLink.findFirst({
    where: {
      ...{ id: { not: id }, personId, email, usedAt: null, revokedAt: null },
      kind: { in: ["emailOld", "emailNew"] },
    },
  });
  return other !== null;
}
