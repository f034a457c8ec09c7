import type { Transaction } from "@/lib/database";
import { RuleBroken } from "@/lib/refusal";
import { daysAfter, WARNED_DAYS } from "@/lib/media/library/attention";
import { isRowId } from "@/lib/row-id";
import type { StoryContent } from "./fields";
import { pictureIds } from "./lookups";

/** The pictures of a text that may not be shown at this instant. */
export async function lostPictures(tx: Transaction, content: StoryContent, at: Date) {
  return lostAmong(tx, pictureIds(content), at);
}

/** Those of these pictures of the library that may not be shown at this instant. */
export async function lostAmong(tx: Transaction, ids: readonly number[], at: Date) {
  return tx.picture.findMany({
    where: {
      id: { in: ids.filter(isRowId) },
      OR: [{ doNotUse: { not: null } }, { rightsUntil: { lte: at } }],
    },
  });
}

/** The pictures of a text that may be shown at this instant, and whose right ends within a week of it. */
export async function endingPictures(tx: Transaction, content: StoryContent, at: Date) {
  return tx.picture.findMany({
    where: {
      id: { in: pictureIds(content).filter(isRowId) },
      doNotUse: null,
      rightsUntil: { gt: at, lte: daysAfter(at, WARNED_DAYS) },
    },
  });
}

/**
 * Refuses a text with a picture that may not be shown at this instant. Until this transaction has ended nobody changes
 * the rights of its pictures: whoever waits to do so finds what is scheduled here, and cancels it.
 */
export async function requirePictureRights(tx: Transaction, content: StoryContent, at: Date): Promise<void> {
  const ids = pictureIds(content).filter(isRowId);
  await tx.$queryRaw`SELECT 1 FROM "pictures" WHERE "id" = ANY (${ids}::integer[]) ORDER BY "id" FOR SHARE`;
  const [lost] = await lostPictures(tx, content, at);
  if (lost) throw new RuleBroken("pictureRights", { picture: lost.fileName || lost.caption || `${lost.id}` });
}
