import { authorize } from "@/lib/authorize";
import type { Body } from "@/lib/body/body";
import { canonicalJson } from "@/lib/canonical-json";
import { timeOfAct } from "@/lib/clock";
import type { Newsroom } from "@/lib/newsroom";
import type { Actor } from "@/lib/permissions";
import { ACT_LIMITS } from "@/lib/stories/story-act";
import { takePage } from "./page-in-hand";

export type SavePageInput = { pageId: number; baseVersion: number; title: string; body: Body };

/**
 * Saves what a standing page is to say; readers see nothing of it. Names the version it is based on: a stale one is
 * refused with Conflict, what stands there in hand. What is already saved makes no new version.
 */
export async function savePage(
  { db, clock }: Newsroom,
  actor: Actor,
  { pageId, baseVersion, title, body }: SavePageInput,
): Promise<{ version: number }> {
  authorize(actor, "page.save");
  return db.$transaction(async (tx) => {
    const page = await takePage(tx, pageId, baseVersion);
    if (page.title === title && canonicalJson(page.body) === canonicalJson(body))
      return { version: page.version };
    const { version } = await tx.standingPage.update({
      where: { id: pageId },
      data: {
        title,
        body,
        version: { increment: 1 },
        savedAt: await timeOfAct(tx, clock),
        savedById: actor.kind === "person" ? actor.id : null,
      },
    });
    return { version };
  }, ACT_LIMITS);
}
