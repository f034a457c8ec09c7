import { DateTime } from "luxon";
import { uploadsFolder } from "@/lib/env";
import { mediaStore } from "@/lib/media/store/open-store";
import { purgePictures } from "@/lib/media/purge-pictures";
import { sweepPictures } from "@/lib/media/store/sweep";
import { sweepCards } from "@/lib/media/store/sweep-cards";
import { removeExpiredUploads } from "@/lib/media/uploads/upload-records";
import type { Newsroom } from "@/lib/newsroom";
import { readSiteSettings } from "@/lib/settings/site";
import { CLOCK } from "@/lib/stories/settle-due";
import type { Log, Work } from "./loop";

/** From this hour on, in the site's zone, files are held against rows once more: readers are few. */
const NIGHT_HOUR = 4;

/**
 * Keeps pictures tidy: each round forgets uploads that nobody finished and deletes for good what was taken out of the
 * library 30 days ago; the first round, and one every night, take away the cards of stories that are not live, and files
 * without a row. Several servers may do so beside each other.
 *
 * @returns a round of work after which nothing is known to be due
 */
export function tidyPictures(newsroom: Newsroom, log: Log): Work {
  let sweptOn = "";
  return async () => {
    const now = newsroom.clock.now();
    await removeExpiredUploads(uploadsFolder(), now);
    await purgePictures(newsroom, CLOCK);
    const { zone } = await readSiteSettings(newsroom.db);
    const night = DateTime.fromJSDate(now, { zone }).minus({ hours: NIGHT_HOUR }).toISODate() ?? "";
    if (night === sweptOn) return null;
    sweptOn = night;
    const cards = await sweepCards(newsroom, mediaStore());
    if (cards > 0) log(`${cards} cards of stories that are not live were deleted.`);
    const { originals, files, drafts } = await sweepPictures(newsroom, mediaStore(), now);
    if (originals + files + drafts > 0) {
      log(
        `Of pictures without a row, ${originals} originals and ${files} files were deleted, and ${drafts} drafts.`,
      );
    }
    return null;
  };
}
