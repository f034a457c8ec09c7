import type { Prisma, PublicState } from "@/prisma/generated/client";
import { whyNot, type Actor, type Relation } from "@/lib/permissions";

/** Which stories an actor may see at the desk: editors all, a reporter their own, those shared with them and what readers can read. */
export function visibleTo(actor: Actor): Prisma.StoryWhereInput {
  if (whyNot(actor, "story.read") === null) return {};
  const readable: Prisma.StoryWhereInput = { publicState: { in: ["live", "withdrawn"] } };
  if (actor.kind !== "person") return readable;
  return {
    OR: [{ createdById: actor.id }, { shares: { some: { personId: actor.id } } }, readable],
  };
}

/**
 * The text of a story that an actor may read at the desk: the working copy for
 * those who work on it, only what readers see for others, and of a killed
 * story nothing but for admins.
 */
export function readableText(
  actor: Actor,
  relation: Relation,
  story: { publicState: PublicState },
): "working" | "public" | "sealed" {
  const admin = actor.kind === "person" && actor.role === "admin";
  if (story.publicState === "killed" && !admin) return "sealed";
  return whyNot(actor, "story.read", relation) === null ? "working" : "public";
}
