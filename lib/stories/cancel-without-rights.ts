import type { Newsroom } from "@/lib/newsroom";
import type { Actor } from "@/lib/permissions";
import { cancelSchedules } from "./end-schedule";
import { storyContent } from "./fields";
import { lostPictures } from "./picture-rights";
import { storyAct } from "./story-act";

/** Told which story's schedule could not be cancelled, and why. */
type Failed = (storyId: number, error: unknown) => void;

/**
 * Cancels whatever is scheduled with a picture that may not be shown at that time any more, each story by itself: one
 * that cannot be cancelled stands in the way of no other, and is left to the clock, which looks again every few seconds.
 *
 * @returns the ids of the stories whose schedules were cancelled
 */
export async function cancelWithoutRights(
  newsroom: Newsroom,
  actor: Actor,
  failed: Failed = () => undefined,
): Promise<number[]> {
  const cancelled: number[] = [];
  for (const storyId of await listWithoutRights(newsroom)) {
    try {
      if ((await cancelOne(newsroom, actor, storyId)) > 0) cancelled.push(storyId);
    } catch (error) {
      failed(storyId, error);
    }
  }
  return cancelled;
}

/** The stories that wait to go out with a picture whose right was withdrawn, or will have ended by then. */
async function listWithoutRights({ db, clock }: Newsroom): Promise<number[]> {
  const rows = await db.$queryRaw<{ storyId: number }[]>`
    SELECT DISTINCT s.story_id AS "storyId" FROM "schedules" s
      JOIN "picture_uses" u ON u.place = 'revision' AND u.subject_id = s.story_id
      JOIN "pictures" p ON p.id = u.picture_id AND (p.do_not_use IS NOT NULL OR p.rights_until <= s.at)
      JOIN "revisions" r ON r.id = s.revision_id
    WHERE s.state = 'waiting' AND s.at > ${clock.now()}::timestamptz AND picture_ids(r.content) @> ARRAY[p.id]
    ORDER BY 1`;
  return rows.map(({ storyId }) => storyId);
}

/** Looked at once more with the story in hand: it may have been scheduled anew, or its picture allowed again. */
function cancelOne(newsroom: Newsroom, actor: Actor, storyId: number): Promise<number> {
  return storyAct(newsroom, actor, "story.unschedule", storyId, async (hand) => {
    const where = { storyId, state: "waiting", revisionId: { not: null } } as const;
    const text = await hand.tx.schedule.findFirst({ where });
    const revision = text && (await hand.tx.revision.findUnique({ where: { id: text.revisionId ?? 0 } }));
    if (!revision) return 0;
    const lost = await lostPictures(hand.tx, storyContent.parse(revision.content), text.at);
    return lost.length > 0 ? cancelSchedules(hand, "pictureRights", "text") : 0;
  });
}
