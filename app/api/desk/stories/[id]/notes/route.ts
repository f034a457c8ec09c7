import { exchange, idIn, reading } from "@/lib/web/exchange";
import { doWithNotes } from "@/lib/notes/do-with-notes";
import { noteRequest } from "@/lib/notes/fields";
import { listNotes } from "@/lib/notes/list-notes";

/** The notes in the margin of a story. */
export const GET = reading(({ newsroom, actor }, { id }) => listNotes(newsroom, actor, idIn(id)));

/** What is done with them, and how they stand afterwards. */
export const POST = exchange(noteRequest, async ({ newsroom, actor }, asked, { id }) => {
  await doWithNotes(newsroom, actor, idIn(id), asked);
  return (await listNotes(newsroom, actor, idIn(id))) ?? {};
});
