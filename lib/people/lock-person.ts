import type { Transaction } from "@/lib/database";
import type { Actor } from "@/lib/permissions";
import { NotAllowed, NotFound, RuleBroken } from "@/lib/refusal";
import type { Person } from "@/prisma/generated/client";

/**
 * The person with this number, for an act of an admin upon them; no other such act goes on meanwhile. Two admins who
 * take the role from each other at once come one after the other: the second is told that they are none any more.
 * Refuses whoever is no admin by then, and a number that nobody has.
 */
export async function lockPerson(tx: Transaction, actor: Actor, personId: number): Promise<Person> {
  await lockPeople(tx);
  await requireAdminStill(tx, actor);
  await tx.$queryRaw`SELECT 1 FROM "people" WHERE "id" = ${personId} FOR UPDATE`;
  const person = await tx.person.findUnique({ where: { id: personId } });
  if (!person) throw new NotFound("person");
  return person;
}

/** Until this transaction ends nobody else invites, disables, or gives a role or an address. */
export async function lockPeople(tx: Transaction): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('people', 0))`;
}

/** Refuses what would leave the newsroom without an admin who can come in. */
export async function requireAnotherAdmin(tx: Transaction, { id, role, disabledAt }: Person): Promise<void> {
  if (await isLastAdmin(tx, { id, role, disabledAt })) throw new RuleBroken("lastAdmin");
}

/** Whether nobody else is an admin who can come in. */
export async function isLastAdmin(
  tx: Pick<Transaction, "person">,
  { id, role, disabledAt }: Pick<Person, "id" | "role" | "disabledAt">,
): Promise<boolean> {
  if (role !== "admin" || disabledAt) return false;
  const where = { role, disabledAt: null, id: { not: id }, OR: CAN_COME_IN };
  return (await tx.person.count({ where })) === 0;
}

/** Whoever was only invited has never been here. */
const CAN_COME_IN = [
  { passwordHash: { not: null } },
  { identities: { some: {} } },
  { passkeys: { some: {} } },
];

async function requireAdminStill(tx: Transaction, actor: Actor): Promise<void> {
  if (actor.kind !== "person") return;
  const now = await tx.person.findUnique({ where: { id: actor.id } });
  if (now?.role !== "admin" || now.disabledAt) throw new NotAllowed("onlyAdmins");
}
