import type { Newsroom } from "@/lib/newsroom";
import type { Actor } from "@/lib/permissions";
import { unseal } from "./seal";
import { totpAddress, typedSecret } from "./totp";

/** The secret of an app that one has begun to set up, as an app reads it and as people type it; null where none was begun. */
export async function findBegunAuthenticator(
  { db }: Newsroom,
  actor: Actor,
  issuer: string,
): Promise<{ address: string; typed: string } | null> {
  if (actor.kind !== "person") return null;
  const row = await db.authenticator.findUnique({
    where: { personId: actor.id },
    include: { person: { select: { email: true } } },
  });
  const secret = row && !row.confirmedAt ? unseal(actor.id, row.secret) : null;
  if (!row || !secret) return null;
  const label = row.person.email ?? actor.name;
  return { address: totpAddress(secret, { issuer, label }), typed: typedSecret(secret) };
}
