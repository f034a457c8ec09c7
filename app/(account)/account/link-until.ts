import { momentOf, showMoment } from "@/lib/dates";
import { openNewsroom } from "@/lib/newsroom";
import { readSiteSettings } from "@/lib/settings/site";
import { accountLanguage, accountWords } from "../account-words";

/** Until when a link works, as a sentence in the site's zone. */
export async function linkUntil(endsAt: Date): Promise<string> {
  const { zone } = await readSiteSettings(openNewsroom().db);
  const until = showMoment(momentOf(endsAt), await accountLanguage(), zone).words;
  return (await accountWords())("account.until", { until });
}
