import { appendLog } from "@/lib/log";
import type { Newsroom } from "@/lib/newsroom";
import type { Actor } from "@/lib/permissions";
import { RuleBroken } from "@/lib/refusal";
import { hasFactor } from "./has-factor";
import { withOwnFactors } from "./own-factors";
import { newRecoveryCode, RECOVERY_CODES, recoveryCodeHash } from "./recovery-codes";

/**
 * Ten new recovery codes, which are given here and never again; those that were made before are void. Refuses where
 * there is no second factor that they could stand in for.
 */
export async function makeRecoveryCodes(newsroom: Newsroom, actor: Actor): Promise<string[]> {
  return withOwnFactors(newsroom, actor, "factor.add", async ({ tx, at, personId }) => {
    if (!(await hasFactor(tx, personId))) throw new RuleBroken("noFactorYet");
    const codes = Array.from({ length: RECOVERY_CODES }, newRecoveryCode);
    await tx.recoveryCode.deleteMany({ where: { personId } });
    await tx.recoveryCode.createMany({
      data: codes.map((code) => ({ personId, codeHash: recoveryCodeHash(code) ?? "", madeAt: at })),
    });
    await appendLog(tx, { act: "factor.add", at, actor, data: { person: personId, kind: "recovery" } });
    return codes;
  });
}
