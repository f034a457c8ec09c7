import { Prisma } from "@/prisma/generated/client";
import type { Newsroom } from "@/lib/newsroom";
import type { LibraryChoices } from "@/lib/media/fields";

/** Before the end of a right the desk is warned for so long, in days. */
export const WARNED_DAYS = 7;
/** The most pictures that are counted one by one for the number beside the library's name. */
export const MOST_NEEDING = 99;

/** The places in which a text stands now: revisions that nobody reads any more are none of them. */
export const STANDING = Prisma.sql`('draft', 'live', 'pageDraft', 'pageLive', 'frontDraft', 'front')`;
/** The places in which readers see it. */
export const LIVE = Prisma.sql`('live', 'pageLive', 'front')`;

/**
 * The ids of pictures that somebody must look at, as a query: those used somewhere without a credit or a description,
 * and those that readers are shown and whose right ended, was withdrawn or ends within a week.
 */
export function needingAttention(now: Date): Prisma.Sql {
  return Prisma.sql`
    SELECT n.id FROM "pictures" n
      WHERE n.deleted_at IS NULL AND (n.credit = '' OR (n.alt = '' AND NOT n.decorative))
        AND EXISTS (SELECT FROM "picture_uses" u WHERE u.picture_id = n.id AND u.place IN ${STANDING})
    UNION SELECT n.id FROM "pictures" n
      WHERE n.rights_until <= ${daysAfter(now, WARNED_DAYS)}
        AND EXISTS (SELECT FROM "picture_uses" u WHERE u.picture_id = n.id AND u.place IN ${LIVE})
    UNION SELECT n.id FROM "pictures" n
      WHERE n.do_not_use_at IS NOT NULL
        AND EXISTS (SELECT FROM "picture_uses" u WHERE u.picture_id = n.id AND u.place IN ${LIVE})`;
}

/** The same asked of one picture, as a condition on "pictures" p. */
export function needsAttention(now: Date): Prisma.Sql {
  return Prisma.sql`(
    p.deleted_at IS NULL AND (p.credit = '' OR (p.alt = '' AND NOT p.decorative))
      AND EXISTS (SELECT FROM "picture_uses" u WHERE u.picture_id = p.id AND u.place IN ${STANDING})
    OR (p.rights_until <= ${daysAfter(now, WARNED_DAYS)} OR p.do_not_use_at IS NOT NULL)
      AND EXISTS (SELECT FROM "picture_uses" u WHERE u.picture_id = p.id AND u.place IN ${LIVE}))`;
}

/** An instant so many days of 24 hours later. */
export function daysAfter(now: Date, days: number): Date {
  return new Date(now.getTime() + days * 86_400_000);
}

/** How many pictures somebody must look at, up to MOST_NEEDING; `more` where there are still more. */
export async function countNeeding({
  db,
  clock,
}: Pick<Newsroom, "db" | "clock">): Promise<LibraryChoices["needing"]> {
  const [row] = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::integer AS count FROM (${needingAttention(clock.now())} LIMIT ${MOST_NEEDING + 1}) AS needing`;
  const count = row?.count ?? 0;
  return { count: Math.min(count, MOST_NEEDING), more: count > MOST_NEEDING };
}
