import { said } from "@/lib/said";
import { storyContent } from "@/lib/stories/fields";
import { holdsPassage } from "@/lib/stories/passages";
import type { StoryInHand } from "@/lib/stories/story-in-hand";
import { Prisma } from "@/prisma/generated/client";
import { readAnchor } from "./list-notes";
import { passagesOf } from "./passages";

/**
 * Takes out of the margin what was removed from the record: threads that hold the passage, and the quoted words of
 * every anchor that does not stand in the text any more. Of a story without a text no note is left.
 */
export async function forgetNotes({ tx, story }: StoryInHand, passage = ""): Promise<void> {
  const { content } = await tx.workingCopy.findUniqueOrThrow({ where: { storyId: story.id } });
  const texts = passagesOf(storyContent.parse(content).body).map(({ text }) => text);
  if (texts.length === 0) await tx.note.deleteMany({ where: { storyId: story.id } });
  const threads = await tx.note.findMany({
    where: { storyId: story.id, answersId: null },
    include: { replies: true },
  });
  for (const thread of threads) {
    const anchor = readAnchor(thread.anchor);
    const words = [thread.text, ...thread.replies.map(({ text }) => text), ...(anchor ? around(anchor) : [])];
    const named = said(passage) !== "" && words.some((text) => holdsPassage(text, passage));
    if (named) await tx.note.delete({ where: { id: thread.id } });
    else if (anchor && !texts.some((text) => text.includes(around(anchor).join(""))))
      await tx.note.update({ where: { id: thread.id }, data: { anchor: Prisma.DbNull } });
  }
}

/** The words of an anchor with all that it keeps of what stands beside them, as they stood. */
function around({ before, exact, after }: { before: string; exact: string; after: string }): string[] {
  return [before + exact + after];
}
