import type { Transaction } from "@/lib/database";
import { said } from "@/lib/said";
import { holdsPassage } from "@/lib/stories/passages";
import type { StoryInHand } from "@/lib/stories/story-in-hand";

/** The ids of a translation's flags whose reason holds a passage. */
export async function flagsHolding(
  db: Pick<Transaction, "translationFlag">,
  storyId: number,
  passage = "",
): Promise<number[]> {
  if (!said(passage)) return [];
  const flags = await db.translationFlag.findMany({ where: { storyId }, orderBy: { id: "asc" } });
  return flags.filter(({ reason }) => holdsPassage(reason, passage)).map(({ id }) => id);
}

/** Takes out of the reasons beside a translation's flags what was removed from the record. */
export async function forgetFlags({ tx, story }: StoryInHand, passage = ""): Promise<void> {
  await tx.translationFlag.updateMany({
    where: { id: { in: await flagsHolding(tx, story.id, passage) } },
    data: { reason: "" },
  });
}
