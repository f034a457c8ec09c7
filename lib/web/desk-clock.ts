import { DateTime } from "luxon";
import { offsetWords, railDay } from "@/lib/dates";
import type { Newsroom } from "@/lib/newsroom";
import { readSiteSettings } from "@/lib/settings/site";
import type { DeskClock } from "@/lib/moments";

/** What the newsroom's clock shows now, in the site's zone. */
export async function readDeskClock({ db, clock }: Newsroom, language: string): Promise<DeskClock> {
  const { zone, place } = await readSiteSettings(db);
  const now = clock.now();
  const local = DateTime.fromJSDate(now, { zone });
  const today = local.toFormat("yyyy-MM-dd");
  return {
    now: now.getTime(),
    machine: local.toISO({ suppressMilliseconds: true, precision: "second" }) ?? now.toISOString(),
    zone,
    today,
    hour: local.hour + local.minute / 60,
    timeWords: local.toFormat("HH:mm:ss"),
    // Without a region English dates would be written as in America.
    dayWords: railDay(today, language, today),
    offset: offsetWords(local),
    place,
  };
}
