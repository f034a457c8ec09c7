import type { Database, Transaction } from "@/lib/database";

/** Whether a person has a second factor that can be asked for: an app whose first code was right, or a passkey. */
export async function hasFactor(
  db: Pick<Database | Transaction, "authenticator" | "passkey">,
  personId: number,
): Promise<boolean> {
  const { app, passkeys } = await countFactors(db, personId);
  return app || passkeys > 0;
}

/** What a person can show beside a password. */
export async function countFactors(
  db: Pick<Database | Transaction, "authenticator" | "passkey">,
  personId: number,
): Promise<{ app: boolean; passkeys: number }> {
  const [apps, passkeys] = await Promise.all([
    db.authenticator.count({ where: { personId, confirmedAt: { not: null } } }),
    db.passkey.count({ where: { personId } }),
  ]);
  return { app: apps > 0, passkeys };
}
