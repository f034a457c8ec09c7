import type { Newsroom } from "@/lib/newsroom";
import type { Actor } from "@/lib/permissions";
import { storyAct } from "@/lib/stories/story-act";
import { requireRelease, threadOf } from "./note-of";

/**
 * Lets an open note hold back publication, or not any more. Whoever writes in the story may set it; only the note's
 * writer and editors may take it off.
 */
export async function blockWithNote(
  newsroom: Newsroom,
  actor: Actor,
  storyId: number,
  input: { noteId: number; blocking: boolean },
) {
  return storyAct(newsroom, actor, "story.note", storyId, async (hand) => {
    const note = await threadOf(hand, input.noteId);
    if (!input.blocking) requireRelease(hand, note);
    await hand.tx.note.update({ where: { id: note.id }, data: { blocking: input.blocking } });
    return {};
  });
}
