import { countFactors } from "@/lib/factors/has-factor";
import type { Newsroom } from "@/lib/newsroom";
import { findStep } from "./step";

/** Who waits for their second factor, and what they can show; null where nobody does (any more). */
export async function findWaiting(
  newsroom: Newsroom,
  token: string | undefined,
): Promise<{ email: string; app: boolean; passkeys: number } | null> {
  const step = await findStep(newsroom, token, "secondFactor");
  if (!step || step.personId === null) return null;
  const person = await newsroom.db.person.findUnique({
    where: { id: step.personId },
    select: { email: true, name: true },
  });
  return (
    person && { email: person.email ?? person.name, ...(await countFactors(newsroom.db, step.personId)) }
  );
}
