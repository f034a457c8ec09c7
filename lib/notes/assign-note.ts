import type { Newsroom } from "@/lib/newsroom";
import type { Actor } from "@/lib/permissions";
import { storyAct } from "@/lib/stories/story-act";
import { requireReader, threadOf } from "./note-of";

/** Gives a note to a colleague who may read the text, or to nobody. */
export async function assignNote(
  newsroom: Newsroom,
  actor: Actor,
  storyId: number,
  input: { noteId: number; assignedToId: number | null },
) {
  return storyAct(newsroom, actor, "story.note", storyId, async (hand) => {
    const { id } = await threadOf(hand, input.noteId);
    const { assignedToId } = input;
    if (assignedToId !== null) await requireReader(hand, assignedToId);
    await hand.tx.note.update({ where: { id }, data: { assignedToId } });
    return {};
  });
}
