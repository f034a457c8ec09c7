import type { Newsroom } from "@/lib/newsroom";
import { CLOCK } from "./settle-due";
import { storyAct } from "./story-act";

/** The clock's own act: confirms what is due of one story. Settling stands in the frame of every act; nothing is left to do here. */
export async function confirmStory(newsroom: Newsroom, storyId: number): Promise<void> {
  await storyAct(newsroom, CLOCK, "story.confirm", storyId, async () => {});
}

/** The stories of which something is due, the longest overdue first. */
export async function listDueStories({ db, clock }: Newsroom, take: number): Promise<number[]> {
  const due = await db.schedule.findMany({
    where: { state: "waiting", at: { lte: clock.now() } },
    orderBy: { at: "asc" },
    select: { storyId: true },
    take,
  });
  return [...new Set(due.map(({ storyId }) => storyId))];
}
