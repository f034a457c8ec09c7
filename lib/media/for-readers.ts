import type { Transaction } from "@/lib/database";
import { FieldsWrong } from "@/lib/refusal";
import type { Picture } from "@/prisma/generated/client";
import type { LiveUses } from "./fields";
import { liveUses } from "./library/live-uses";
import { lostSince } from "./lost-since";

/** What a change did to readers: where pictures are missing now that were shown before, and where they are shown again. */
export type ForReaders = { lost: LiveUses; shown: LiveUses };
export type Moved = { before: Picture; after: Picture };

/**
 * What these changes of rights take from readers and give back to them at this instant. Refuses what leaves a gap in a
 * page that readers see, as long as nobody has agreed to that.
 */
export async function forReaders(
  tx: Transaction,
  moved: readonly Moved[],
  at: Date,
  agreed: boolean,
): Promise<ForReaders> {
  const isLost = (picture: Picture) => lostSince(picture, at) !== null;
  const idsOf = (some: readonly Moved[]) => some.map(({ after }) => after.id);
  const lost = moved.filter(({ before, after }) => !isLost(before) && isLost(after));
  const shown = moved.filter(({ before, after }) => isLost(before) && !isLost(after));
  const gaps = await liveUses(tx, idsOf(lost));
  if (!agreed && gaps.stories + gaps.others > 0) throw new FieldsWrong({ gaps: "pictureGaps" }, gaps);
  return { lost: gaps, shown: await liveUses(tx, idsOf(shown)) };
}
