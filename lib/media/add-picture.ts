import { sha256 } from "@/lib/chain";
import type { Newsroom } from "@/lib/newsroom";
import type { LicenceKind } from "@/prisma/generated/client";
import { inspect, makeDeskFile } from "./darkroom";
import { mediaStore } from "./open-store";
import { deskName, DESK_WIDTHS } from "./renditions";
import { keptName, originalName } from "./store";

export type NewPicture = {
  bytes: Uint8Array;
  fileName?: string;
  caption?: string;
  credit?: string;
  alt?: string;
  decorative?: boolean;
  source?: string;
  licence?: LicenceKind;
};

/**
 * Adds a picture to the library: the original, what the desk shows of it, and then the row. The same bytes twice are
 * one picture. Refuses what is no picture.
 */
export async function addPicture(newsroom: Newsroom, given: NewPicture): Promise<{ pictureId: number }> {
  const { bytes, ...words } = given;
  const contentHash = sha256(bytes);
  const known = await newsroom.db.picture.findUnique({ where: { contentHash } });
  if (known) return { pictureId: known.id };
  const store = mediaStore();
  const seen = await inspect(bytes);
  await store.put(originalName(contentHash), bytes);
  for (const width of DESK_WIDTHS) {
    await store.put(keptName(deskName(contentHash, width)), await makeDeskFile(bytes, width));
  }
  const picture = await newsroom.db.picture.create({
    data: { contentHash, bytes: bytes.byteLength, ...seen, ...words, addedAt: newsroom.clock.now() },
  });
  return { pictureId: picture.id };
}
