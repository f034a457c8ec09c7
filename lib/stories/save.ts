import type { Newsroom } from "@/lib/newsroom";
import type { Actor } from "@/lib/permissions";
import { Conflict } from "@/lib/refusal";
import { requireSectionOf, workingColumns } from "./create";
import { requireKnown } from "./known";
import { storyContent, type StoryContent } from "./fields";
import { storyAct } from "./story-act";

export type SaveInput = {
  storyId: number;
  /** The version of the working copy that this text is based on. */
  baseVersion: number;
  content: StoryContent;
  /** What colleagues see beside the text; absent: unchanged. */
  aside?: { internalNotes: string; dueAt: Date | null; askedWords: number | null };
};

/**
 * Saves the working copy, and only that: no public state can change here.
 * Refuses with Conflict, both versions in hand, when somebody saved first.
 * An approval is void as soon as the text is another one.
 */
export async function saveStory(newsroom: Newsroom, actor: Actor, input: SaveInput) {
  const content = storyContent.parse(input.content);
  return storyAct(newsroom, actor, "story.save", input.storyId, async ({ tx, now, story }) => {
    if (story.working.version !== input.baseVersion) {
      throw new Conflict("savedFirst", { version: story.working.version, content: story.working.content });
    }
    await requireSectionOf(tx, story.editionId, content.sectionId);
    await requireKnown(tx, content);
    const version = input.baseVersion + 1;
    const savedById = actor.kind === "person" ? actor.id : null;
    await tx.workingCopy.update({
      where: { storyId: story.id },
      data: { ...workingColumns(content), version, savedAt: now, savedById },
    });
    await tx.story.update({
      where: { id: story.id },
      data: {
        sectionId: content.sectionId,
        changing: story.publicRevisionId !== null,
        ...input.aside,
        ...(story.workingState === "approved" ? { workingState: "draft", approvedRevisionId: null } : {}),
      },
    });
    return { version, savedAt: now };
  });
}
