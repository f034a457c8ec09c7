import type { Newsroom } from "@/lib/newsroom";
import { cancelWithoutRights } from "@/lib/stories/cancel-without-rights";
import { CLOCK } from "@/lib/stories/settle-due";
import type { Log, Work } from "./loop";

/**
 * Cancels what waits to go out with a picture that may not be shown by then, where whoever changed its right could not:
 * a server may end between the two. A story of which it fails is logged once, and tried again with every round.
 *
 * @returns a round of work after which nothing is known to be due
 */
export function keepRights(newsroom: Newsroom, log: Log): Work {
  let known = new Set<number>();
  return async () => {
    const failing = new Set<number>();
    await cancelWithoutRights(newsroom, CLOCK, (storyId, error) => {
      failing.add(storyId);
      if (!known.has(storyId))
        log(
          `Story ${storyId} is scheduled with a picture that may not be shown, and could not be cancelled.`,
          error,
        );
    });
    known = failing;
    return null;
  };
}
