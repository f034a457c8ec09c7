import type { Transaction } from "@/lib/database";
import { recoveryCodeHash } from "./recovery-codes";
import { unseal } from "./seal";
import { stepOfCode } from "./totp";

/** What a code that was right turned out to be. */
export type CodeKind = "app" | "recovery";

/**
 * Takes a code of the person's app, or one of their recovery codes, and takes it only once: of two who send the same
 * at once, the database lets one pass (RFC 6238, 5.2). Null for any other code.
 */
export async function takeCode(
  tx: Pick<Transaction, "authenticator" | "recoveryCode">,
  personId: number,
  typed: string,
  at: Date,
): Promise<CodeKind | null> {
  const code = typed.replaceAll(/\s/g, "");
  if (/^\d{6}$/.test(code)) return (await takeAppCode(tx, personId, code, at)) ? "app" : null;
  const codeHash = recoveryCodeHash(typed);
  if (!codeHash) return null;
  const { count } = await tx.recoveryCode.updateMany({
    where: { personId, codeHash, usedAt: null },
    data: { usedAt: at },
  });
  return count === 1 ? "recovery" : null;
}

async function takeAppCode(
  tx: Pick<Transaction, "authenticator">,
  personId: number,
  code: string,
  at: Date,
): Promise<boolean> {
  const row = await tx.authenticator.findUnique({ where: { personId } });
  const secret = row?.confirmedAt ? unseal(personId, row.secret) : null;
  const step = secret && stepOfCode(secret, code, at);
  if (step === null) return false;
  const { count } = await tx.authenticator.updateMany({
    where: { personId, OR: [{ lastStep: null }, { lastStep: { lt: step } }] },
    data: { lastStep: step },
  });
  return count === 1;
}
