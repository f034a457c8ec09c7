import { z } from "zod";
import { findAccountLink, takeAccountLink } from "@/lib/account-links/find-link";
import { authorize } from "@/lib/authorize";
import { timeOfAct } from "@/lib/clock";
import { newsroomName } from "@/lib/mail/newsroom-name";
import type { Newsroom } from "@/lib/newsroom";
import { RuleBroken } from "@/lib/refusal";
import { ownActor } from "./actors";
import { requireStrong } from "./password-strength";
import { hashPassword } from "./passwords";
import { setPassword, type PasswordSet } from "./set-password";

export const resetFields = z.object({ token: z.string(), password: z.string() });

/** Whose password a link sets, as long as it works; null for all that does not. Looking uses nothing up. */
export async function findReset({ db, clock }: Newsroom, token: string) {
  const link = await findAccountLink(db, token, ["reset"], clock.now());
  if (!link) return null;
  const { name, email, language } = link.person;
  return { name, email, language, endsAt: link.endsAt };
}

/**
 * Sets the password of whoever holds the link of a reset, and signs them out everywhere; the link is used up. A
 * second factor is asked for as at every sign-in. Refuses a link that does not work, and a weak password: the link stays
 * then.
 */
export async function resetPassword(
  newsroom: Newsroom,
  { token, password }: z.output<typeof resetFields>,
  origin?: string,
): Promise<PasswordSet> {
  const { db, clock } = newsroom;
  const seen = await findAccountLink(db, token, ["reset"], clock.now());
  if (!seen) throw new RuleBroken("linkGone");
  const { name, email, language } = seen.person;
  await requireStrong(password, { name, email, newsroom: await newsroomName(newsroom, language) });
  const passwordHash = await hashPassword(password);
  return db.$transaction(async (tx) => {
    const at = await timeOfAct(tx, clock);
    const { person } = await takeAccountLink(tx, token, ["reset"], at);
    const actor = ownActor(person, origin);
    authorize(actor, "password.set", { own: true, shared: false });
    return setPassword(tx, { person, passwordHash, actor, at, step: "reset" });
  });
}
