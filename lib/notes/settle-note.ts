import type { Newsroom } from "@/lib/newsroom";
import type { Actor } from "@/lib/permissions";
import { storyAct } from "@/lib/stories/story-act";
import { personOf, requireRelease, threadOf } from "./note-of";

/**
 * Settles a note: it is kept, and asks for nothing any more. One that blocks is settled by its writer or an editor;
 * who did it stands beside it, so that nothing else is needed to get past it.
 */
export async function settleNote(
  newsroom: Newsroom,
  actor: Actor,
  storyId: number,
  input: { noteId: number },
) {
  return storyAct(newsroom, actor, "story.note", storyId, async (hand) => {
    const note = await threadOf(hand, input.noteId);
    if (note.settledAt) return {};
    requireRelease(hand, note);
    const data = { settledAt: hand.now, settledById: personOf(hand).id };
    await hand.tx.note.update({ where: { id: note.id }, data });
    return {};
  });
}
