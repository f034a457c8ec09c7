import { whyNot, type Actor } from "@/lib/permissions";
import type { Prisma } from "@/prisma/generated/client";

/** The stories whose flags an actor may read: those that they work on. A killed story has none that could be settled. */
export function withReadableFlags(actor: Actor): Prisma.StoryWhereInput {
  const unsealed: Prisma.StoryWhereInput = { publicState: { not: "killed" } };
  if (whyNot(actor, "translation.settle") === null) return unsealed;
  const personId = actor.kind === "person" ? actor.id : 0;
  return { AND: [unsealed, { OR: [{ createdById: personId }, { shares: { some: { personId } } }] }] };
}
