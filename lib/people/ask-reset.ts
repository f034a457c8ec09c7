import { z } from "zod";
import { makeAccountLink, type AccountLinkMade } from "@/lib/account-links/make-link";
import { authorize } from "@/lib/authorize";
import { timeOfAct } from "@/lib/clock";
import { appendLog } from "@/lib/log";
import type { Newsroom } from "@/lib/newsroom";
import type { Actor } from "@/lib/permissions";
import { isInvited, JOINED_SELECT } from "./has-joined";
import { personEmail } from "./person-fields";

export const askedResetFields = z.object({ email: personEmail });

/**
 * Makes a link for a new password for whoever has this address; null where nobody has it, and for somebody who is
 * disabled or has not joined. Whoever asked is told the same each time, before any of this is done: no answer and no
 * time of one says who is on the staff. A newer link voids the older.
 */
export async function askReset(
  { db, clock }: Newsroom,
  { email }: z.output<typeof askedResetFields>,
  origin?: string,
): Promise<AccountLinkMade | null> {
  const actor: Actor = { kind: "stranger", name: "", ...(origin ? { origin } : {}) };
  authorize(actor, "password.ask");
  return db.$transaction(async (tx) => {
    const person = await tx.person.findUnique({ where: { email } });
    if (!person || person.disabledAt) return null;
    const joined = await tx.person.findUniqueOrThrow({ where: { id: person.id }, select: JOINED_SELECT });
    if (isInvited(joined)) return null;
    const at = await timeOfAct(tx, clock);
    const data = { person: person.id, name: person.name };
    await appendLog(tx, { act: "password.ask", at, actor, data });
    return makeAccountLink(tx, { kind: "reset", person, to: email, by: actor, at });
  });
}
