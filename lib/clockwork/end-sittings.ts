import type { Newsroom } from "@/lib/newsroom";
import { forgetSilent } from "@/lib/sittings/sittings";
import { endSitting, listLapsedPens } from "@/lib/stories/end-sitting";
import type { Log, Work } from "./loop";

/**
 * Ends the sittings whose pen nobody renewed, each story by itself, and forgets the tabs that have gone silent.
 *
 * @returns a round of work after which nothing is known to be due
 */
export function endSittings(newsroom: Newsroom, log: Log): Work {
  return async () => {
    for (const storyId of await listLapsedPens(newsroom)) {
      await endSitting(newsroom, storyId).catch((error: unknown) => {
        log(`The sitting at story ${storyId} could not be ended.`, error);
      });
    }
    await forgetSilent(newsroom);
    return null;
  };
}
