import type { Newsroom } from "@/lib/newsroom";
import { daysAfter, WARNED_DAYS } from "@/lib/media/library/attention";

/** What is to be known of the pictures in a live story: a right was lost, or one ends within a week. */
export type OfPictures = "pictureLost" | "pictureEnding";

/** The most stories that are looked for. */
const MOST = 100;

/** The live stories with a picture whose right ended or was withdrawn, or ends soon, and which of both is so: it may be either or both, of two pictures. */
export async function liveWithRights(db: Newsroom["db"], now: Date): Promise<Map<number, OfPictures[]>> {
  const rows = await db.$queryRaw<{ storyId: number; isLost: boolean; isEnding: boolean }[]>`
    SELECT u.subject_id AS "storyId", bool_or(p.do_not_use_at IS NOT NULL OR p.rights_until <= ${now}) IS TRUE AS "isLost",
      bool_or(p.do_not_use_at IS NULL AND p.rights_until > ${now}) IS TRUE AS "isEnding"
    FROM "pictures" p JOIN "picture_uses" u ON u.picture_id = p.id AND u.place = 'live'
    WHERE p.id IN (
      SELECT id FROM "pictures" WHERE rights_until <= ${daysAfter(now, WARNED_DAYS)}
      UNION SELECT id FROM "pictures" WHERE do_not_use_at IS NOT NULL)
    GROUP BY u.subject_id ORDER BY "isLost" DESC, u.subject_id DESC LIMIT ${MOST}`;
  return new Map(
    rows.map(({ storyId, isLost, isEnding }) => [
      storyId,
      [...(isLost ? (["pictureLost"] as const) : []), ...(isEnding ? (["pictureEnding"] as const) : [])],
    ]),
  );
}
