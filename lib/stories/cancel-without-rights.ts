import type { Newsroom } from "@/lib/newsroom";
import type { Actor } from "@/lib/permissions";
import { cancelSchedules } from "./end-schedule";
import { storyContent } from "./fields";
import { lostPictures } from "./picture-rights";
import { storyAct } from "./story-act";

/**
 * Cancels whatever is scheduled with a picture that may not be shown at that time any more.
 *
 * @returns the ids of the stories whose schedules were cancelled
 */
export async function cancelWithoutRights(newsroom: Newsroom, actor: Actor): Promise<number[]> {
  const waiting = await newsroom.db.schedule.findMany({
    where: { state: "waiting", revisionId: { not: null }, at: { gt: newsroom.clock.now() } },
    select: { storyId: true },
  });
  const cancelled: number[] = [];
  for (const { storyId } of waiting) {
    const ended = await storyAct(newsroom, actor, "story.unschedule", storyId, async (hand) => {
      const where = { storyId, state: "waiting", revisionId: { not: null } } as const;
      const text = await hand.tx.schedule.findFirst({ where });
      const revision = text && (await hand.tx.revision.findUnique({ where: { id: text.revisionId ?? 0 } }));
      if (!revision) return 0;
      const lost = await lostPictures(hand.tx, storyContent.parse(revision.content), text.at);
      return lost.length > 0 ? cancelSchedules(hand, "pictureRights", "text") : 0;
    });
    if (ended > 0) cancelled.push(storyId);
  }
  return cancelled;
}
