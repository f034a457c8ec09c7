import { momentOf, showMoment } from "@/lib/dates";
import type { Newsroom } from "@/lib/newsroom";
import type { Actor } from "@/lib/permissions";
import { readDeskSettings } from "@/lib/settings/desk";
import { readSiteSettings } from "@/lib/settings/site";
import type { FactorsView } from "./fields";

/** One's own second factors, with the times in the site's zone. */
export async function listFactors({ db }: Newsroom, actor: Actor & { kind: "person" }): Promise<FactorsView> {
  const personId = actor.id;
  const [app, passkeys, recoveryCodes, { secondFactorFor }, { zone }] = await Promise.all([
    db.authenticator.findUnique({ where: { personId }, select: { confirmedAt: true } }),
    db.passkey.findMany({ where: { personId }, orderBy: { id: "asc" } }),
    db.recoveryCode.count({ where: { personId, usedAt: null } }),
    readDeskSettings(db),
    readSiteSettings(db),
  ]);
  const say = (at: Date) => showMoment(momentOf(at), actor.language, zone);
  return {
    ...(app?.confirmedAt ? { app: say(app.confirmedAt) } : {}),
    passkeys: passkeys.map(({ id, name, addedAt, usedAt, backedUp }) => ({
      ...{ id, name, backedUp, added: say(addedAt) },
      ...(usedAt ? { used: say(usedAt) } : {}),
    })),
    recoveryCodes,
    mandatory: secondFactorFor.includes(actor.role),
  };
}
