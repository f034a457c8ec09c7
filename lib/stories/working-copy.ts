import { workingColumns } from "./create";
import type { StoryContent } from "./fields";
import type { StoryInHand } from "./story-in-hand";

/**
 * Writes another text into the working copy, and voids an approval that was given to the text before.
 *
 * @returns the working copy's new version
 */
export async function writeWorkingCopy(hand: StoryInHand, content: StoryContent): Promise<number> {
  const { tx, now, actor, story } = hand;
  const version = story.working.version + 1;
  const savedById = actor.kind === "person" ? actor.id : null;
  const writers = new Set([...story.working.writerIds, ...(savedById === null ? [] : [savedById])]);
  await tx.workingCopy.update({
    where: { storyId: story.id },
    data: { ...workingColumns(content), version, savedAt: now, savedById, writerIds: [...writers] },
  });
  await tx.story.update({
    where: { id: story.id },
    data: {
      sectionId: content.sectionId,
      changing: story.publicRevisionId !== null,
      ...(story.approvedRevisionId === null
        ? {}
        : { workingState: "draft", approvedRevisionId: null, voidedApprovalId: story.approvedRevisionId }),
    },
  });
  return version;
}
