import type { Newsroom } from "@/lib/newsroom";
import type { Actor } from "@/lib/permissions";
import { storyAct } from "@/lib/stories/story-act";
import { personOf, threadOf } from "./note-of";

/** Answers a note; the answer stands under it. An answered note that was settled stays settled. */
export async function answerNote(
  newsroom: Newsroom,
  actor: Actor,
  storyId: number,
  input: { noteId: number; text: string },
) {
  return storyAct(newsroom, actor, "story.note", storyId, async (hand) => {
    const { id: answersId } = await threadOf(hand, input.noteId);
    const writtenById = personOf(hand).id;
    const { id } = await hand.tx.note.create({
      data: { storyId, answersId, text: input.text, writtenById, writtenAt: hand.now },
    });
    return { noteId: id };
  });
}
