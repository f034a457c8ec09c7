import { authorize } from "@/lib/authorize";
import { appendLog } from "@/lib/log";
import type { Newsroom } from "@/lib/newsroom";
import type { Actor } from "@/lib/permissions";
import { lockPicture } from "./lock-picture";
import { mediaStore } from "./store/open-store";
import { nameOf } from "./renditions";
import { removeFiles } from "./store/sweep";

/** For how many days a picture that was taken out of the library can be brought back. */
export const KEPT_DAYS = 30;

const DAY = 86_400_000;

/**
 * Deletes for good what was taken out of the library `KEPT_DAYS` ago: the row first, then its files. What something
 * uses by now stays. A server that dies between leaves files without a row, which the next sweep takes.
 *
 * @returns how many were deleted
 */
export async function purgePictures(newsroom: Newsroom, actor: Actor): Promise<number> {
  authorize(actor, "picture.purge");
  const until = new Date(newsroom.clock.now().getTime() - KEPT_DAYS * DAY);
  const due = { deletedAt: { lte: until }, uses: { none: {} } };
  const pictures = await newsroom.db.picture.findMany({
    where: due,
    select: { id: true, contentHash: true, fileName: true },
  });
  let count = 0;
  for (const { id, contentHash, fileName } of pictures) {
    const isDeleted = await newsroom.db.$transaction(async (tx) => {
      await lockPicture(tx, contentHash);
      // It may have been brought back, or put into a text, since it was found.
      if ((await tx.picture.deleteMany({ where: { id, ...due } })).count === 0) return false;
      const data = { picture: id, file: fileName };
      await appendLog(tx, { act: "picture.purge", at: newsroom.clock.now(), actor, data });
      return true;
    });
    if (!isDeleted) continue;
    await removeFiles(newsroom, mediaStore(), nameOf(contentHash));
    count += 1;
  }
  return count;
}
