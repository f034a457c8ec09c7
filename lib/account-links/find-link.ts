import type { Database, Transaction } from "@/lib/database";
import { tokenHash } from "@/lib/previews/tokens";
import { RuleBroken } from "@/lib/refusal";
import type { AccountLink, AccountLinkKind, Person } from "@/prisma/generated/client";

export type LinkInHand = AccountLink & { person: Person };

/**
 * The link of this token as long as it works; null for one that was used, taken back or is too old, for one of another
 * kind, of somebody who is disabled, and for what was never one: nobody is told which.
 */
export async function findAccountLink(
  db: Database | Transaction,
  token: string,
  kinds: AccountLinkKind[],
  now: Date,
): Promise<LinkInHand | null> {
  const hash = tokenHash(token);
  if (hash === null) return null;
  return db.accountLink.findFirst({
    where: {
      tokenHash: hash,
      kind: { in: kinds },
      usedAt: null,
      revokedAt: null,
      endsAt: { gt: now },
      person: { disabledAt: null },
    },
    include: { person: true },
  });
}

/**
 * The same inside the act that uses it, with the person's row locked: of two who use a link at once the second finds it
 * used. Refuses what does not work with the one sentence for all of it.
 */
export async function takeAccountLink(
  tx: Transaction,
  token: string,
  kinds: AccountLinkKind[],
  at: Date,
): Promise<LinkInHand> {
  const seen = await findAccountLink(tx, token, kinds, at);
  if (!seen) throw new RuleBroken("linkGone");
  await tx.$queryRaw`SELECT 1 FROM "people" WHERE "id" = ${seen.personId} FOR UPDATE`;
  const link = await findAccountLink(tx, token, kinds, at);
  if (!link) throw new RuleBroken("linkGone");
  await tx.accountLink.update({ where: { id: link.id }, data: { usedAt: at } });
  return link;
}
