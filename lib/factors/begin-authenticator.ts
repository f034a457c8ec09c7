import type { Newsroom } from "@/lib/newsroom";
import type { Actor } from "@/lib/permissions";
import { RuleBroken } from "@/lib/refusal";
import { withOwnFactors } from "./own-factors";
import { seal } from "./seal";
import { newSharedSecret } from "./totp";

/**
 * Makes the secret of an authenticator app, in place of one that was begun and never confirmed. It is asked of nobody
 * before its first code was right. Refuses where the person has an app already.
 */
export async function beginAuthenticator(newsroom: Newsroom, actor: Actor): Promise<void> {
  await withOwnFactors(newsroom, actor, "factor.add", async ({ tx, at, personId }) => {
    const there = await tx.authenticator.findUnique({ where: { personId } });
    if (there?.confirmedAt) throw new RuleBroken("authenticatorThere");
    const begun = {
      secret: Uint8Array.from(seal(personId, newSharedSecret())),
      addedAt: at,
      lastStep: null,
    };
    await tx.authenticator.upsert({ where: { personId }, create: { personId, ...begun }, update: begun });
  });
}
