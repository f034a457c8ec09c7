import type { Prisma } from "@/prisma/generated/client";
import { whyNot, type Actor } from "@/lib/permissions";

/** Which stories an actor may see at the desk: editors all, a reporter their own, those shared with them and what is live. */
export function visibleTo(actor: Actor): Prisma.StoryWhereInput {
  if (whyNot(actor, "story.read") === null) return {};
  if (actor.kind !== "person") return { publicState: "live" };
  return {
    OR: [{ createdById: actor.id }, { shares: { some: { personId: actor.id } } }, { publicState: "live" }],
  };
}
