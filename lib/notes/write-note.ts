import type { Newsroom } from "@/lib/newsroom";
import type { Actor } from "@/lib/permissions";
import { storyAct } from "@/lib/stories/story-act";
import { anchorColumn, personOf, requireReader, requireRoom } from "./note-of";
import type { NoteRequest } from "./fields";

export type WriteNoteInput = Omit<Extract<NoteRequest, { do: "write" }>, "do">;

/**
 * Puts a note into the margin of a story: pinned to words, or about the whole. It touches neither the text nor an
 * approval. Refuses to give it to somebody who may not read the text, and more open notes than a story may have.
 */
export async function writeNote(newsroom: Newsroom, actor: Actor, storyId: number, input: WriteNoteInput) {
  return storyAct(newsroom, actor, "story.note", storyId, async (hand) => {
    const { text, anchor, assignedToId, blocking } = input;
    await requireRoom(hand);
    if (assignedToId !== null) await requireReader(hand, assignedToId);
    const { id } = await hand.tx.note.create({
      data: {
        storyId,
        text,
        anchor: anchorColumn(anchor),
        assignedToId,
        blocking,
        writtenById: personOf(hand).id,
        writtenAt: hand.now,
      },
    });
    return { noteId: id };
  });
}
