import { whyNot, type Actor } from "@/lib/permissions";
import type { Prisma } from "@/prisma/generated/client";

/** The stories whose reports an actor may read: those that they work on; of killed ones only admins. */
export function withReadableReports(actor: Actor): Prisma.StoryWhereInput {
  const admin = actor.kind === "person" && actor.role === "admin";
  const unsealed: Prisma.StoryWhereInput = admin ? {} : { publicState: { not: "killed" } };
  if (whyNot(actor, "report.read") === null) return unsealed;
  const personId = actor.kind === "person" ? actor.id : 0;
  const own = { OR: [{ createdById: personId }, { shares: { some: { personId } } }] };
  return { AND: [unsealed, own] };
}
