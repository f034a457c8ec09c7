import { appendLog } from "@/lib/log";
import type { Newsroom } from "@/lib/newsroom";
import type { Actor } from "@/lib/permissions";
import { NotFound, RuleBroken } from "@/lib/refusal";
import { storyAct } from "@/lib/stories/story-act";
import { entryOf } from "@/lib/stories/story-in-hand";

export type RevokeLinkInput = { storyId: number; linkId: number };

/** Takes an address back: from now on nothing stands there. Refuses another story's as not found, and one that has ended already. */
export async function revokePreviewLink(newsroom: Newsroom, actor: Actor, input: RevokeLinkInput) {
  return storyAct(newsroom, actor, "story.revokePreview", input.storyId, async (hand) => {
    const { tx, story, now } = hand;
    const link = await tx.previewLink.findUnique({ where: { id: input.linkId } });
    if (link?.storyId !== story.id) throw new NotFound("link");
    if (link.revokedAt || link.expiresAt <= now) throw new RuleBroken("linkEnded");
    await tx.previewLink.update({ where: { id: link.id }, data: { revokedAt: now } });
    await appendLog(tx, { ...entryOf(hand), revisionId: link.revisionId, data: { label: link.label } });
  });
}
