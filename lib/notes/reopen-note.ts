import type { Newsroom } from "@/lib/newsroom";
import type { Actor } from "@/lib/permissions";
import { storyAct } from "@/lib/stories/story-act";
import { threadOf } from "./note-of";

/** Opens a settled note again; if it blocked before, it blocks again. */
export async function reopenNote(
  newsroom: Newsroom,
  actor: Actor,
  storyId: number,
  input: { noteId: number },
) {
  return storyAct(newsroom, actor, "story.note", storyId, async (hand) => {
    const { id } = await threadOf(hand, input.noteId);
    await hand.tx.note.update({ where: { id }, data: { settledAt: null, settledById: null } });
    return {};
  });
}
