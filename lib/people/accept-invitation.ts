import { z } from "zod";
import { findAccountLink, takeAccountLink } from "@/lib/account-links/find-link";
import { revokeAccountLinks } from "@/lib/account-links/make-link";
import { authorize } from "@/lib/authorize";
import { timeOfAct } from "@/lib/clock";
import { appendLog } from "@/lib/log";
import { newsroomName } from "@/lib/mail/newsroom-name";
import type { Newsroom } from "@/lib/newsroom";
import { RuleBroken } from "@/lib/refusal";
import { ownActor } from "./actors";
import { requireStrong } from "./password-strength";
import { hashPassword } from "./passwords";
import { personName } from "./person-fields";

export const acceptedFields = z.object({
  token: z.string(),
  /** As it is to stand in bylines. */
  name: personName,
  password: z.string(),
});

/** Who was invited with this link, as long as it works; null for all that does not. Looking uses nothing up. */
export async function findInvitation({ db, clock }: Newsroom, token: string) {
  const link = await findAccountLink(db, token, ["invitation"], clock.now());
  if (!link) return null;
  const { name, email, role, language } = link.person;
  return { name, email, role, language, endsAt: link.endsAt };
}

/**
 * Opens the account of whoever holds the link of an invitation, with a name and a password of their own choice; the link
 * is used up. Refuses a link that does not work, and a weak password: the link stays then.
 */
export async function acceptInvitation(
  newsroom: Newsroom,
  { token, name, password }: z.output<typeof acceptedFields>,
  origin?: string,
): Promise<{ personId: number }> {
  const { db, clock } = newsroom;
  const seen = await findAccountLink(db, token, ["invitation"], clock.now());
  if (!seen) throw new RuleBroken("linkGone");
  const { email, language } = seen.person;
  await requireStrong(password, { name, email, newsroom: await newsroomName(newsroom, language) });
  const passwordHash = await hashPassword(password);
  return db.$transaction(async (tx) => {
    const at = await timeOfAct(tx, clock);
    const { person } = await takeAccountLink(tx, token, ["invitation"], at);
    const actor = ownActor({ ...person, name }, origin);
    authorize(actor, "person.join", { own: true, shared: false });
    await tx.person.update({ where: { id: person.id }, data: { name, passwordHash } });
    await revokeAccountLinks(tx, person.id, at);
    await appendLog(tx, { act: "person.join", at, actor, data: { person: person.id } });
    return { personId: person.id };
  });
}
