import type { Transaction } from "@/lib/database";
import { NotAllowed } from "@/lib/refusal";
import type { Actor } from "@/lib/permissions";
import type { StoryInHand } from "@/lib/stories/story-in-hand";

type Rows = Pick<Transaction, "sitting" | "pen" | "workingCopy">;

/**
 * A sitting belongs to one account and one story: refuses the one of somebody else, whoever guessed it, also after it
 * has fallen silent with the pen in its hand or with its text as the one that stands.
 */
export async function requireOwn(
  db: Rows,
  actor: Actor,
  { storyId, sitting }: { storyId: number; sitting: string },
): Promise<void> {
  const owners = [
    await db.sitting.findUnique({ where: { id: sitting } }),
    await db.pen.findFirst({ where: { sittingId: sitting } }),
    await savedFrom(db, storyId, sitting),
  ];
  for (const owner of owners)
    if (owner && !(actor.kind === "person" && owner.personId === actor.id && owner.storyId === storyId))
      throw new NotAllowed("notYourSitting");
}

/** The same for a story in hand. */
export async function requireOwnSitting({ tx, actor, story }: StoryInHand, sitting: string): Promise<void> {
  await requireOwn(tx, actor, { storyId: story.id, sitting });
}

async function savedFrom({ workingCopy }: Rows, storyId: number, sitting: string) {
  const saved = await workingCopy.findFirst({ where: { storyId, sitting } });
  return saved && { storyId, personId: saved.savedById };
}
