import type { Transaction } from "@/lib/database";
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
    await holdPictures(hand.tx, files);
    const context = { now: hand.now, picture: (id: number) => files.get(id) };
    return edits.reduce((before, edit) => editArrangement(before, edit, context), hand.state.current);
  });
}

/** Keeps them in the library until this transaction has ended; one that was just taken out of it is not there any more. */
async function holdPictures(tx: Transaction, files: Map<number, unknown>): Promise<void> {
  if (files.size === 0) return;
  const held = await tx.$queryRaw<{ id: number }[]>`
    SELECT id FROM "pictures" WHERE id = ANY (${[...files.keys()]}::integer[]) AND deleted_at IS NULL ORDER BY id FOR KEY SHARE`;
  const there = new Set(held.map(({ id }) => id));
  for (const id of [...files.keys()]) if (!there.has(id)) files.delete(id);
}

/** The files of the pictures that are named, without those that may not be used. */
async function usableFiles({ db }: Newsroom, edits: readonly FrontEdit[], now: Date) {
  const ids = edits.flatMap((edit) =>
    edit.do === "dress" && typeof edit.picture === "object" ? [edit.picture.pictureId] : [],
  );
  const pictures = await db.picture.findMany({
    where: {
      id: { in: ids },
      deletedAt: null,
      doNotUse: null,
      OR: [{ rightsUntil: null }, { rightsUntil: { gt: now } }],
    },
    select: { id: true, contentHash: true, width: true, height: true, colour: true },
  });
  return new Map(pictures.map(({ id, ...file }) => [id, file]));
}
