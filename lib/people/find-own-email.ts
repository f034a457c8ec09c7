import type { Newsroom } from "@/lib/newsroom";
import type { Actor } from "@/lib/permissions";

/** One's own address, and the new one of a change that waits to be confirmed. */
export async function findOwnEmail({ db, clock }: Newsroom, { id }: Actor & { kind: "person" }) {
  const [{ email }, waiting] = await Promise.all([
    db.person.findUniqueOrThrow({ where: { id }, select: { email: true } }),
    findWaitingEmail({ db, clock }, id),
  ]);
  return {
    id,
    account: "open" as const,
    ...(email === null ? {} : { email }),
    ...(waiting === null ? {} : { waitingEmail: waiting }),
  };
}

/** The new address of a change that was begun for a person and can still be confirmed; null where there is none. */
export async function findWaitingEmail({ db, clock }: Newsroom, personId: number): Promise<string | null> {
  const link = await db.accountLink.findFirst({
    where: {
      ...{ personId, usedAt: null, revokedAt: null },
      kind: { in: ["emailOld", "emailNew"] },
      endsAt: { gt: clock.now() },
    },
  });
  return link?.email ?? null;
}
