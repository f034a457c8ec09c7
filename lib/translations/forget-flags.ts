import { said } from "@/lib/said";
import { holdsPassage } from "@/lib/stories/passages";
import type { StoryInHand } from "@/lib/stories/story-in-hand";

/** Takes out of the reasons beside a translation's flags what was removed from the record. */
export async function forgetFlags({ tx, story }: StoryInHand, passage = ""): Promise<void> {
  if (!said(passage)) return;
  for (const { id, reason } of await tx.translationFlag.findMany({ where: { storyId: story.id } })) {
    if (holdsPassage(reason, passage))
      await tx.translationFlag.update({ where: { id }, data: { reason: "" } });
  }
}
