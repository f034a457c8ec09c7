import { workingColumns } from "./create";
import type { StoryContent } from "./fields";
import type { StoryInHand } from "./story-in-hand";

/** The tab whose save it is, and the number it gave to it; absent for any act but a save out of a tab. */
export type SavedFrom = { sitting: string; sequence: number };

/** What colleagues see beside the text. */
export type StoredAside = { internalNotes: string; dueAt: Date | null; askedWords: number | null };

/**
 * Writes another text into the working copy, and voids an approval that was given to the text before.
 *
 * @returns the working copy's new version
 */
export async function writeWorkingCopy(
  hand: StoryInHand,
  content: StoryContent,
  from?: SavedFrom,
): Promise<number> {
  const { tx, actor, story } = hand;
  const savedById = actor.kind === "person" ? actor.id : null;
  const writers = new Set([...story.working.writerIds, ...(savedById === null ? [] : [savedById])]);
  const version = await nextVersion(hand, from, { ...workingColumns(content), writerIds: [...writers] });
  await tx.story.update({
    where: { id: story.id },
    data: {
      sectionId: content.sectionId,
      changing: story.publicRevisionId !== null,
      ...(story.approvedRevisionId === null
        ? {}
        : { workingState: "draft", approvedRevisionId: null, voidedApprovalId: story.approvedRevisionId }),
    },
  });
  return version;
}

/**
 * Writes what stands beside the text. That is a version of its own, so that no tab overwrites what it has not seen,
 * but the text is the same one, and so an approval of it stands.
 *
 * @returns the working copy's new version
 */
export async function writeBeside(
  hand: StoryInHand,
  aside: StoredAside | undefined,
  from?: SavedFrom,
): Promise<number> {
  if (aside) await hand.tx.story.update({ where: { id: hand.story.id }, data: aside });
  return nextVersion(hand, from, {});
}

type Columns = Partial<ReturnType<typeof workingColumns>> & { writerIds?: number[] };

async function nextVersion(
  hand: StoryInHand,
  from: SavedFrom | undefined,
  columns: Columns,
): Promise<number> {
  const { tx, now, actor, story } = hand;
  const version = story.working.version + 1;
  const savedById = actor.kind === "person" ? actor.id : null;
  const { sitting = null, sequence = 0 } = from ?? {};
  await tx.workingCopy.update({
    where: { storyId: story.id },
    data: { ...columns, version, savedAt: now, savedById, sitting, sequence },
  });
  if (from) await noteSave(hand, from);
  return version;
}

/** Remembers that a tab's save has arrived, whoever writes after it. */
export async function noteSave(
  { tx, now, story }: StoryInHand,
  { sitting, sequence }: SavedFrom,
): Promise<void> {
  const save = { storyId: story.id, sequence, savedAt: now };
  await tx.sittingSave.upsert({
    where: { sittingId: sitting },
    create: { sittingId: sitting, ...save },
    update: save,
  });
}
