import { z } from "zod";
import { makeAccountLink, type AccountLinkMade } from "@/lib/account-links/make-link";
import { authorize } from "@/lib/authorize";
import { timeOfAct } from "@/lib/clock";
import { appendLog } from "@/lib/log";
import type { Newsroom } from "@/lib/newsroom";
import type { Actor } from "@/lib/permissions";
import { FieldsWrong } from "@/lib/refusal";
import { isWritten } from "./desk-languages";
import { freeHandle } from "./add";
import { lockPeople } from "./lock-person";
import { personEmail, personName, personRole } from "./person-fields";

export const invitedFields = z.object({
  name: personName,
  email: personEmail,
  role: personRole,
  /** The desk's language for them. */
  language: z.string().refine(isWritten, "wrong"),
});

export type InvitedFields = z.output<typeof invitedFields>;

/**
 * Makes an account and the link by which its owner comes in, which works for seven days and once. Until then nobody can
 * sign in with it. Refuses all but admins, and an address that somebody has.
 */
export async function invitePerson(
  { db, clock }: Newsroom,
  actor: Actor,
  fields: InvitedFields,
): Promise<AccountLinkMade & { personId: number }> {
  authorize(actor, "person.invite");
  return db.$transaction(async (tx) => {
    // Of two who invite the same person at once the second sees whom the first has invited.
    await lockPeople(tx);
    const at = await timeOfAct(tx, clock);
    const taken = await tx.person.findUnique({ where: { email: fields.email } });
    if (taken) throw new FieldsWrong({ email: "emailOf" }, { name: taken.name });
    const handle = await freeHandle(tx, fields.name);
    const person = await tx.person.create({ data: { ...fields, handle, createdAt: at } });
    const link = await makeAccountLink(tx, { kind: "invitation", person, to: fields.email, by: actor, at });
    const data = { person: person.id, name: person.name, role: person.role };
    await appendLog(tx, { act: "person.invite", at, actor, data });
    return { ...link, personId: person.id };
  });
}
