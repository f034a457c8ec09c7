import { z } from "zod";
import { makeAccountLink, revokeAccountLinks, type AccountLinkMade } from "@/lib/account-links/make-link";
import { authorize } from "@/lib/authorize";
import { timeOfAct } from "@/lib/clock";
import { mailSettings } from "@/lib/env";
import { appendLog } from "@/lib/log";
import type { Newsroom } from "@/lib/newsroom";
import { whyNot, type Actor } from "@/lib/permissions";
import { FieldsWrong, NotFound, RuleBroken } from "@/lib/refusal";
import { isInvited, JOINED_SELECT } from "./has-joined";
import { lockPeople } from "./lock-person";
import { personEmail } from "./person-fields";

export const savedEmailFields = z.object({ email: personEmail });

type EmailToSave = z.output<typeof savedEmailFields> & { personId: number };

/**
 * Begins a change of somebody's e-mail address: the address until now and the new one each get a link, and the change is
 * done when both were used. Whoever has none yet gets only the second. An invitation that waits is made anew for the new
 * address at once, since nobody has come in with the old one. Refuses what is somebody else's to all but admins, an
 * address that somebody has, and everybody but an admin where no mail is sent.
 *
 * @returns the links that were made, to be sent or shown
 */
export async function saveEmail(
  { db, clock }: Newsroom,
  actor: Actor,
  { personId, email }: EmailToSave,
): Promise<AccountLinkMade[]> {
  const own = actor.kind === "person" && actor.id === personId;
  if (whyNot(actor, "person.saveEmail", { own, shared: false }) !== null) throw new NotFound("person");
  authorize(actor, "person.saveEmail", { own, shared: false });
  // Whoever could be shown the links would confirm for themselves.
  if (whyNot(actor, "person.invite") !== null && !mailSettings()) throw new RuleBroken("noMailServer");
  return db.$transaction(async (tx) => {
    await lockPeople(tx);
    await tx.$queryRaw`SELECT 1 FROM "people" WHERE "id" = ${personId} FOR UPDATE`;
    const person = await tx.person.findUnique({ where: { id: personId } });
    if (!person) throw new NotFound("person");
    if (person.email === email) throw new FieldsWrong({ email: "emailSame" });
    const taken = await tx.person.findUnique({ where: { email } });
    if (taken) throw new FieldsWrong({ email: "emailTaken" });
    const at = await timeOfAct(tx, clock);
    const log = { at, actor, act: "person.saveEmail" } as const;
    const joined = await tx.person.findUniqueOrThrow({ where: { id: personId }, select: JOINED_SELECT });
    if (isInvited(joined)) {
      await tx.person.update({ where: { id: personId }, data: { email } });
      await appendLog(tx, { ...log, data: { person: personId, name: person.name, step: "done" } });
      return [await makeAccountLink(tx, { kind: "invitation", person, to: email, by: actor, at })];
    }
    await appendLog(tx, { ...log, data: { person: personId, name: person.name, step: "asked" } });
    await revokeAccountLinks(tx, personId, at, ["emailOld", "emailNew"]);
    const common = { person, about: email, by: actor, at };
    const links = [await makeAccountLink(tx, { ...common, kind: "emailNew", to: email })];
    if (person.email !== null)
      links.unshift(await makeAccountLink(tx, { ...common, kind: "emailOld", to: person.email }));
    return links;
  });
}
