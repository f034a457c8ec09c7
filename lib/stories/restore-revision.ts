import { appendLog } from "@/lib/log";
import type { Newsroom } from "@/lib/newsroom";
import type { Actor } from "@/lib/permissions";
import { RuleBroken } from "@/lib/refusal";
import { addRevision, freeze, anyRevisionOf } from "./cut-revision";
import { storyContent } from "./fields";
import { storyAct } from "./story-act";
import { entryOf } from "./story-in-hand";
import { writeWorkingCopy } from "./working-copy";

export type RestoreRevisionInput = {
  storyId: number;
  revisionId: number;
  /** The version of the working copy that is replaced. */
  baseVersion: number;
};

/**
 * Makes an earlier revision's text the working copy again. What was being written is cut first, so that it can be
 * brought back too; the new revision names its source. Readers see nothing of it. A story that has an address
 * keeps it. Refuses a text that was removed, and a working copy that has moved on.
 */
export async function restoreRevision(newsroom: Newsroom, actor: Actor, input: RestoreRevisionInput) {
  return storyAct(newsroom, actor, "story.restoreRevision", input.storyId, async (hand) => {
    const { tx, story } = hand;
    const source = await anyRevisionOf(hand, input.revisionId);
    if (source.redactedAt) throw new RuleBroken("redacted");
    await freeze(hand, input.baseVersion, "restore");
    const before = storyContent.parse(story.working.content);
    const { sectionId, slug } = before;
    const old = storyContent.parse(source.content);
    const content = story.publicRevisionId === null ? old : { ...old, sectionId, slug };
    const version = await writeWorkingCopy(hand, content);
    await tx.story.update({ where: { id: story.id }, data: { workingState: "draft" } });
    const { writerIds } = await tx.workingCopy.findUniqueOrThrow({ where: { storyId: story.id } });
    const revision = await addRevision(hand, {
      content,
      workingVersion: version,
      reason: "restore",
      writerIds,
      sourceId: source.id,
    });
    await appendLog(tx, { ...entryOf(hand), revisionId: revision.id, data: { source: source.number } });
    return { revisionId: revision.id, version };
  });
}
