import type { Newsroom } from "@/lib/newsroom";
import type { Actor } from "@/lib/permissions";
import { storyAct } from "@/lib/stories/story-act";
import type { Anchor } from "./fields";

/**
 * Says where the words of notes stand after an edit. Only a note that is open and pinned moves: one that somebody
 * settled meanwhile, or that is not of this story, stays as it is.
 */
export async function moveAnchors(
  newsroom: Newsroom,
  actor: Actor,
  storyId: number,
  input: { moved: { noteId: number; anchor: Anchor }[] },
) {
  return storyAct(newsroom, actor, "story.note", storyId, async ({ tx }) => {
    const ids = input.moved.map(({ noteId }) => noteId);
    const open = await tx.note.findMany({
      where: { id: { in: ids }, storyId, settledAt: null, answersId: null },
    });
    const pinned = new Set(open.filter(({ anchor }) => anchor !== null).map(({ id }) => id));
    for (const { noteId, anchor } of input.moved)
      if (pinned.has(noteId)) await tx.note.update({ where: { id: noteId }, data: { anchor } });
    return {};
  });
}
