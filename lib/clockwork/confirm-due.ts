import type { Newsroom } from "@/lib/newsroom";
import { confirmStory, listDueStories } from "@/lib/stories/confirm";
import type { Log, Work } from "./loop";
import { pauseAfter } from "./pause";

const AT_ONCE = 100;
/** A text and an unpublishing may wait for one story. */
const SCHEDULES_OF_ONE = 2;

/** Stories that could not be confirmed, and until when they are left alone. */
type Resting = Map<number, { failures: number; until: number }>;

/**
 * Confirms what is due, the longest overdue first, each story by itself: one that cannot be confirmed is logged,
 * rests for a growing while and never stands in the way of others. Readers have seen all of it since its instant.
 *
 * @returns a round of work that gives the instant of the next schedule
 */
export function confirmDue(newsroom: Newsroom, log: Log): Work {
  const resting: Resting = new Map();
  return async () => {
    const now = newsroom.clock.now().getTime();
    const due = await listDueStories(newsroom, AT_ONCE + resting.size * SCHEDULES_OF_ONE);
    for (const storyId of resting.keys()) if (!due.includes(storyId)) resting.delete(storyId);
    for (const storyId of due) {
      if ((resting.get(storyId)?.until ?? 0) <= now) await confirmOne(newsroom, storyId, resting, log);
    }
    return nextInstant(newsroom, resting);
  };
}

async function confirmOne(newsroom: Newsroom, storyId: number, resting: Resting, log: Log): Promise<void> {
  try {
    await confirmStory(newsroom, storyId);
    resting.delete(storyId);
  } catch (error) {
    const failures = (resting.get(storyId)?.failures ?? 0) + 1;
    resting.set(storyId, { failures, until: newsroom.clock.now().getTime() + pauseAfter(failures) });
    log(`What is due of story ${storyId} could not be confirmed (attempt ${failures}).`, error);
  }
}

async function nextInstant({ db }: Newsroom, resting: Resting): Promise<Date | null> {
  const next = await db.schedule.findFirst({
    where: { state: "waiting", storyId: { notIn: [...resting.keys()] } },
    orderBy: { at: "asc" },
    select: { at: true },
  });
  const instants = [...resting.values()].map(({ until }) => until);
  if (next) instants.push(next.at.getTime());
  return instants.length > 0 ? new Date(Math.min(...instants)) : null;
}
