import { canonicalJson } from "@/lib/chain";
import type { Newsroom } from "@/lib/newsroom";
import type { Actor } from "@/lib/permissions";
import { requireVersion } from "./cut-revision";
import { requireSectionOf } from "./create";
import { requireKnown } from "./known";
import { storyContent, type StoryContent } from "./fields";
import { storyAct } from "./story-act";
import { writeWorkingCopy } from "./working-copy";

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
  return storyAct(newsroom, actor, "story.save", input.storyId, async (hand) => {
    const { tx, now, story } = hand;
    requireVersion(hand, input.baseVersion);
    await requireSectionOf(tx, story.editionId, content.sectionId);
    await requireKnown(tx, content);
    if (input.aside) await tx.story.update({ where: { id: story.id }, data: input.aside });
    if (canonicalJson(content) === canonicalJson(story.working.content)) {
      return { version: input.baseVersion, savedAt: story.working.savedAt };
    }
    return { version: await writeWorkingCopy(hand, content), savedAt: now };
  });
}
