import type { StoryInHand } from "@/lib/stories/story-in-hand";
import { NotAllowed } from "@/lib/refusal";

/** A sitting belongs to one person and one story: refuses the one of somebody else, whoever guessed it. */
export async function requireOwnSitting({ tx, actor, story }: StoryInHand, sitting: string): Promise<void> {
  const row = await tx.sitting.findUnique({ where: { id: sitting } });
  if (!row) return;
  if (actor.kind !== "person" || row.personId !== actor.id || row.storyId !== story.id)
    throw new NotAllowed("notYourSitting");
}
