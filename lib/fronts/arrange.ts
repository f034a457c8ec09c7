import type { FrontView, TeaserView } from "@/lib/stories/view";

/** How many of the newest stories a front is made of. */
export const FRONT_STORIES = 80;

const PLACES = { second: 2, side: 3, today: 6, leastToday: 4, recent: 9, opinion: 3, desk: 4 };

/**
 * Arranges an edition's newest stories into its front: the newest with a
 * picture leads, then the places below fill from the top without repeating;
 * "most recent" is a list of its own. Opinion stands in its own strip. On a
 * quiet day the day's own list is filled up with what came before.
 *
 * @param stories newest first
 * @param days the days, in the site's zone, that count as today and yesterday
 */
export function arrangeFront(
  stories: readonly TeaserView[],
  sections: readonly { name: string; href: string }[],
  days: readonly string[],
): FrontView {
  const left = stories.filter((story) => story.kind !== "opinion");
  const lead = left.slice(0, PLACES.second + PLACES.side + 1).find((story) => story.picture) ?? left[0];
  remove(left, lead ? [lead] : []);
  const second = remove(left, left.slice(0, PLACES.second));
  const side = remove(left, left.slice(0, PLACES.side));
  const isRecent = (story: TeaserView) => days.some((day) => story.published.machine.startsWith(day));
  const count = Math.max(left.filter(isRecent).length, PLACES.leastToday);
  const today = remove(left, left.slice(0, Math.min(count, PLACES.today)));
  const opinion = stories.filter((story) => story.kind === "opinion").slice(0, PLACES.opinion);
  const desks = sections
    .map((section) => ({
      section,
      stories: left.filter((story) => story.section?.href === section.href).slice(0, PLACES.desk),
    }))
    .filter((desk) => desk.stories.length > 0);
  return {
    ...(lead ? { lead } : {}),
    second,
    side,
    today,
    recent: stories.slice(0, PLACES.recent),
    opinion,
    desks,
  };
}

function remove<T>(from: T[], taken: readonly T[]): T[] {
  for (const one of taken) from.splice(from.indexOf(one), 1);
  return [...taken];
}
