import type { Newsroom } from "@/lib/newsroom";
import type { Actor } from "@/lib/permissions";
import { editArrangement } from "./edit";
import type { FrontEdit } from "./fields";
import { requireSound } from "./require-sound";
import { saveFrontDraft, type SaveFrontDraftInput } from "./save-front-draft";

/** Takes steps of arranging upon the draft, all or none. Refuses what `saveFrontDraft`, `requireSound` and `editArrangement` refuse. */
export async function arrangeFront(
  newsroom: Newsroom,
  actor: Actor,
  { edits, ...draft }: SaveFrontDraftInput & { edits: readonly FrontEdit[] },
): Promise<{ version: number }> {
  // Before the act, which holds a connection of its own while it waits for its turn.
  const files = await usableFiles(newsroom, edits, newsroom.clock.now());
  return saveFrontDraft(newsroom, actor, draft, async (hand) => {
    await requireSound(hand, edits);
    const context = { now: hand.now, picture: (id: number) => files.get(id) };
    return edits.reduce((before, edit) => editArrangement(before, edit, context), hand.state.current);
  });
}

/** The files of the pictures that are named, without those that may not be used. */
async function usableFiles({ db }: Newsroom, edits: readonly FrontEdit[], now: Date) {
  const ids = edits.flatMap((edit) =>
    edit.do === "dress" && typeof edit.picture === "object" ? [edit.picture.pictureId] : [],
  );
  const pictures = await db.picture.findMany({
    where: { id: { in: ids }, doNotUse: null, OR: [{ rightsUntil: null }, { rightsUntil: { gt: now } }] },
    select: { id: true, contentHash: true, width: true, height: true, colour: true },
  });
  return new Map(pictures.map(({ id, ...file }) => [id, file]));
}
