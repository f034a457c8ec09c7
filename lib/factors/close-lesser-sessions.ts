import type { Transaction } from "@/lib/database";

/**
 * Once a second factor is there, sessions that were opened without one end. The one in which it was added goes on: the
 * factor has just been shown in it.
 */
export async function closeLesserSessions(
  tx: Transaction,
  personId: number,
  session: string | undefined,
): Promise<void> {
  if (session !== undefined)
    await tx.session.updateMany({ where: { id: session, personId }, data: { second: true } });
  await tx.session.deleteMany({ where: { personId, second: false } });
}
