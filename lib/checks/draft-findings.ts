import type { Database, Transaction } from "@/lib/database";
import { todayIn } from "@/lib/dates";
import { readSiteSettings } from "@/lib/settings/site";
import type { StoryContent } from "@/lib/stories/fields";
import { aroundFindings } from "./around-findings";
import { withoutRepeats, type Finding } from "./finding";
import { findings } from "./findings";

type Draft = { storyId: number; editionId: number; content: StoryContent };

/** All that can be said of a text before its page is rendered: from its own fields, and from what stands around it. */
export async function draftFindings(db: Database | Transaction, draft: Draft, now: Date): Promise<Finding[]> {
  const { zone } = await readSiteSettings(db);
  const own = findings(draft.content, todayIn(zone, now));
  return withoutRepeats([...own, ...(await aroundFindings(db, draft, now))]);
}
