import type { Transaction } from "@/lib/database";
import { said } from "@/lib/said";
import { storyContent } from "@/lib/stories/fields";
import { holdsPassage } from "@/lib/stories/passages";
import type { StoryInHand } from "@/lib/stories/story-in-hand";
import { Prisma } from "@/prisma/generated/client";
import { readAnchor } from "./list-notes";
import { passagesOf } from "./passages";

/** The ids of a story's threads of notes that hold a passage, in a note or in the words that it is pinned to. */
export async function notesHolding(
  db: Pick<Transaction, "note">,
  storyId: number,
  passage = "",
): Promise<number[]> {
  if (!said(passage)) return [];
  const threads = await db.note.findMany({
    where: { storyId, answersId: null },
    include: { replies: true },
    orderBy: { id: "asc" },
  });
  return threads
    .filter(({ text, replies, anchor: stored }) => {
      const anchor = readAnchor(stored);
      const words = [text, ...replies.map((reply) => reply.text), ...(anchor ? around(anchor) : [])];
      return words.some((one) => holdsPassage(one, passage));
    })
    .map(({ id }) => id);
}

/**
 * Takes out of the margin what was removed from the record: threads that hold the passage, and the quoted words of
 * every anchor that does not stand in the text any more. Of a story without a text no note is left.
 */
export async function forgetNotes({ tx, story }: StoryInHand, passage = ""): Promise<void> {
  const { content } = await tx.workingCopy.findUniqueOrThrow({ where: { storyId: story.id } });
  const texts = passagesOf(storyContent.parse(content).body).map(({ text }) => text);
  if (texts.length === 0) await tx.note.deleteMany({ where: { storyId: story.id } });
  await tx.note.deleteMany({ where: { id: { in: await notesHolding(tx, story.id, passage) } } });
  const threads = await tx.note.findMany({ where: { storyId: story.id, answersId: null } });
  for (const thread of threads) {
    const anchor = readAnchor(thread.anchor);
    if (anchor && !texts.some((text) => text.includes(around(anchor).join(""))))
      await tx.note.update({ where: { id: thread.id }, data: { anchor: Prisma.DbNull } });
  }
}

/** The words of an anchor with all that it keeps of what stands beside them, as they stood. */
function around({ before, exact, after }: { before: string; exact: string; after: string }): string[] {
  return [before + exact + after];
}
