import { authorize } from "@/lib/authorize";
import type { Newsroom } from "@/lib/newsroom";
import type { Actor } from "@/lib/permissions";
import type { AlikeView } from "@/lib/media/fields";
import { deskName } from "@/lib/media/renditions";

/** Of 64 bits, so many may differ in pictures that look nearly the same. */
const NEAR = 8;
/** The most that are named. */
const MOST = 12;

/**
 * Pictures that look nearly the same as this one, the nearest first, those that were taken out among them. Every
 * picture's likeness is compared; empty where this one has none.
 */
export async function findAlike(newsroom: Newsroom, actor: Actor, pictureId: number): Promise<AlikeView[]> {
  authorize(actor, "picture.save");
  const rows = await newsroom.db.$queryRaw<
    { id: number; name: string; contentHash: string; isOut: boolean }[]
  >`
    SELECT o.id, coalesce(nullif(o.caption, ''), nullif(o.file_name, ''), o.id::text) AS name, o.content_hash AS "contentHash",
      o.deleted_at IS NOT NULL AS "isOut"
    FROM (
      SELECT a.id, bit_count((a.likeness # p.likeness)::bit(64)) AS bits FROM "pictures" p
        JOIN "pictures" a ON a.likeness IS NOT NULL AND a.id <> p.id AND bit_count((a.likeness # p.likeness)::bit(64)) <= ${NEAR}
        WHERE p.id = ${pictureId} ORDER BY bits, a.id DESC LIMIT ${MOST}
    ) AS near JOIN "pictures" o ON o.id = near.id ORDER BY near.bits, o.id DESC`;
  return rows.map(({ contentHash, ...row }) => ({
    ...row,
    thumb: `/media/${deskName(contentHash, 320)}`,
  }));
}
