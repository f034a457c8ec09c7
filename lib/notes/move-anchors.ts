import type { Newsroom } from "@/lib/newsroom";
import type { Actor } from "@/lib/permissions";
import { storyAct } from "@/lib/stories/story-act";
import { storyContent } from "@/lib/stories/fields";
import type { Anchor } from "./fields";
import { readAnchor } from "./list-notes";
import { passagesOf } from "./passages";

/**
 * Says where the words of notes stand after an edit. Only a note that is open and pinned moves: one that somebody
 * settled meanwhile, or that is not of this story, stays as it is; so does one that would be pinned to words which
 * neither stand in the saved text nor were its own.
 */
export async function moveAnchors(
  newsroom: Newsroom,
  actor: Actor,
  storyId: number,
  input: { moved: { noteId: number; anchor: Anchor }[] },
) {
  return storyAct(newsroom, actor, "story.note", storyId, async ({ tx, story }) => {
    const ids = input.moved.map(({ noteId }) => noteId);
    const open = await tx.note.findMany({
      where: { id: { in: ids }, storyId, settledAt: null, answersId: null },
    });
    const own = new Map(open.map((note) => [note.id, readAnchor(note.anchor)?.exact]));
    const passages = passagesOf(storyContent.parse(story.working.content).body);
    const stands = (words: string) => passages.some(({ text }) => text.includes(words));
    for (const { noteId, anchor } of input.moved) {
      const words = own.get(noteId);
      if (words !== undefined && (anchor.exact === words || stands(anchor.exact)))
        await tx.note.update({ where: { id: noteId }, data: { anchor } });
    }
    return {};
  });
}
