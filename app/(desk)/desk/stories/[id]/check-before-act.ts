import type { Newsroom } from "@/lib/newsroom";
import type { Actor } from "@/lib/permissions";
import { NotFound } from "@/lib/refusal";
import { checkRevision } from "@/lib/web/check-page";

/**
 * Looks at a revision's page once more before an act puts it before readers. A text that cannot be read any more, of a
 * story that was killed meanwhile, is not refused here: the act follows, and says why in its own words.
 */
export async function checkBeforeAct(
  desk: { newsroom: Newsroom; actor: Actor },
  storyId: number,
  revisionId: number,
): Promise<void> {
  try {
    await checkRevision(desk, storyId, revisionId);
  } catch (error) {
    if (!(error instanceof NotFound)) throw error;
  }
}
