import type { Newsroom } from "@/lib/newsroom";
import { whyNot, type Actor } from "@/lib/permissions";
import { countFactors } from "./has-factor";

/** What a colleague can show beside a password, for admins; null for everybody else, and for whoever is not there. */
export async function findColleaguesFactors(
  { db }: Newsroom,
  actor: Actor,
  personId: number,
): Promise<{ name: string; app: boolean; passkeys: number } | null> {
  if (whyNot(actor, "factor.remove") !== null) return null;
  const person = await db.person.findUnique({ where: { id: personId }, select: { name: true } });
  return person && { ...person, ...(await countFactors(db, personId)) };
}
