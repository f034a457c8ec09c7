import { timeOfAct } from "@/lib/clock";
import { appendLog } from "@/lib/log";
import type { Newsroom } from "@/lib/newsroom";

/** Why somebody who knew the password, or had the passkey, was not let in. */
export type RefusedFor =
  /** Too many codes were wrong. */
  | "codes"
  /** The passkey's counter had gone back, so there may be two of it (WebAuthn level 3, 6.1.1). */
  | "counter";

/** Notes in the log that a sign-in came as far as the second factor and was refused. */
export async function noteRefusedFactor(
  { db, clock }: Newsroom,
  personId: number,
  cause: RefusedFor,
  origin?: string,
): Promise<void> {
  await db.$transaction(async (tx) => {
    const at = await timeOfAct(tx, clock);
    const { name } = await tx.person.findUniqueOrThrow({ where: { id: personId }, select: { name: true } });
    const actor = { kind: "stranger", name: "Stranger", ...(origin ? { origin } : {}) } as const;
    await appendLog(tx, { act: "session.refuse", at, actor, data: { person: personId, name, cause } });
  });
}
