import { appendLog } from "@/lib/log";
import type { Newsroom } from "@/lib/newsroom";
import type { Actor } from "@/lib/permissions";
import { FieldsWrong, RuleBroken } from "@/lib/refusal";
import { closeLesserSessions } from "./close-lesser-sessions";
import { withOwnFactors } from "./own-factors";
import { unseal } from "./seal";
import { stepOfCode } from "./totp";

/**
 * Sets up the authenticator app that was begun, with the first code that it shows. From then on it is asked for.
 * Refuses a wrong code, and where nothing was begun.
 *
 * @param session the session in which it is done, which then counts as one with a second factor
 */
export async function confirmAuthenticator(
  newsroom: Newsroom,
  actor: Actor,
  { code, session }: { code: string; session?: string | undefined },
): Promise<void> {
  await withOwnFactors(newsroom, actor, "factor.add", async ({ tx, at, personId }) => {
    const row = await tx.authenticator.findUnique({ where: { personId } });
    if (!row || row.confirmedAt) throw new RuleBroken("authenticatorNotBegun");
    const secret = unseal(personId, row.secret);
    const step = secret && stepOfCode(secret, code.replaceAll(/\s/g, ""), at);
    if (step === null) throw new FieldsWrong({ code: "codeWrong" });
    await tx.authenticator.update({ where: { personId }, data: { confirmedAt: at, lastStep: step } });
    await closeLesserSessions(tx, personId, session);
    await appendLog(tx, { act: "factor.add", at, actor, data: { person: personId, kind: "app" } });
  });
}
