import { appendLog, type NewEntry, type PublicPart } from "@/lib/log";
import { entryOf, type StoryInHand } from "@/lib/stories/story-in-hand";
import { FLAGGING_KINDS, type FlaggingKind } from "./fields";

type PublicAct = Omit<NewEntry, "act" | "storyId" | "at" | "recordedAt" | "actor"> & { public: PublicPart };

type Flag = { id: number; entryId: bigint; entry: { storyId: number | null; publicKind: string | null } };

/**
 * Writes a public entry of the story in hand, and in the same transaction what follows from it for the story's
 * translations: where it takes back or mends what was said, it settles the flags that stand at this story, its log
 * entry names them, and it flags every translation that is not killed.
 *
 * @returns the entry's id
 */
export async function appendPublicEntry(hand: StoryInHand, entry: PublicAct): Promise<bigint> {
  const { tx } = hand;
  const kind = FLAGGING_KINDS.find((one) => one === entry.public.kind);
  const settled = kind ? await settleByEntry(hand, kind) : [];
  const data = { ...entry.data, ...(settled.length > 0 ? { settles: settled.map(({ id }) => id) } : {}) };
  const entryId = await appendLog(tx, { ...entryOf(hand), ...entry, data });
  if (kind) await flagTranslations(hand, entryId, settled);
  return entryId;
}

/** A clarification answers clarifications alone; everything else answers whatever was said elsewhere. */
async function settleByEntry({ tx, actor, story, now }: StoryInHand, kind: FlaggingKind): Promise<Flag[]> {
  const open = await tx.translationFlag.findMany({
    where: {
      storyId: story.id,
      settledAt: null,
      ...(kind === "clarified" ? { entry: { publicKind: "clarified" } } : {}),
    },
    select: { id: true, entryId: true, entry: { select: { storyId: true, publicKind: true } } },
    orderBy: { id: "asc" },
  });
  await tx.translationFlag.updateMany({
    where: { id: { in: open.map(({ id }) => id) } },
    data: { settledAt: now, settledById: actor.kind === "person" ? actor.id : null },
  });
  return open;
}

/**
 * One flag for each of the others. A correction that answers a flag is the same correction in another language: it
 * flags neither the story that it follows nor those that were flagged with it, or two translations would flag each
 * other without end.
 */
async function flagTranslations({ tx, story, now }: StoryInHand, entryId: bigint, settled: Flag[]) {
  if (story.translationGroup === null) return;
  // An end says nothing of what is wrong; a correction after it does.
  const answered = settled.filter(
    ({ entry }) => entry.publicKind === "corrected" || entry.publicKind === "clarified",
  );
  const entryIds = answered.map((flag) => flag.entryId);
  const corrected = answered.flatMap(({ entry }) => entry.storyId ?? []);
  const others = await tx.story.findMany({
    where: {
      translationGroup: story.translationGroup,
      publicState: { not: "killed" },
      id: { notIn: [story.id, ...corrected] },
      translationFlags: { none: { entryId: { in: entryIds } } },
    },
    select: { id: true },
  });
  await tx.translationFlag.createMany({
    data: others.map(({ id }) => ({ storyId: id, entryId, raisedAt: now })),
  });
}
