import type { Newsroom } from "@/lib/newsroom";
import type { Actor } from "@/lib/permissions";
import { NotAllowed } from "@/lib/refusal";
import { storyAct } from "@/lib/stories/story-act";
import { personOf, requireRoom, threadOf } from "./note-of";

/**
 * Opens a settled note again; if it blocked before, it blocks again, and so only whoever wrote it, whoever settled it
 * and editors may. Refuses more open notes than a story may have.
 */
export async function reopenNote(
  newsroom: Newsroom,
  actor: Actor,
  storyId: number,
  input: { noteId: number },
) {
  return storyAct(newsroom, actor, "story.note", storyId, async (hand) => {
    const note = await threadOf(hand, input.noteId);
    if (!note.settledAt) return {};
    const { id: personId, isEditor } = personOf(hand);
    const isTheirs = note.writtenById === personId || note.settledById === personId;
    if (note.blocking && !isEditor && !isTheirs) throw new NotAllowed("noteReopened");
    await requireRoom(hand);
    await hand.tx.note.update({ where: { id: note.id }, data: { settledAt: null, settledById: null } });
    return {};
  });
}
