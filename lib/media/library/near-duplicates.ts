import { Prisma } from "@/prisma/generated/client";
import { authorize } from "@/lib/authorize";
import type { Newsroom } from "@/lib/newsroom";
import type { Actor } from "@/lib/permissions";
import type { AlikeView } from "@/lib/media/fields";
import { deskName } from "@/lib/media/renditions";

/** Of 64 bits, so many may differ in pictures that look nearly the same. */
const NEAR = 8;
/** The most that are named. */
const MOST = 12;

/** By how many bits each quarter of a likeness is shifted, as the database's indexes have it. */
const QUARTERS = [48, 32, 16, 0] as const;
const BITS = 16;

/**
 * What of a quarter may differ, as bits that are set: none, one or two of sixteen. Of two likenesses that differ in at
 * most eight bits, one of the four quarters differs in at most two, for otherwise all of them differed in twelve.
 */
const DIFFERENCES = Array.from({ length: BITS }, (_, one) => one).flatMap((one) => [
  ...(one === 0 ? [0] : []),
  ...Array.from({ length: one + 1 }, (_, other) => (1 << one) | (1 << other)),
]);

/**
 * Pictures that look nearly the same as this one, the nearest first, those that were taken out among them: every one
 * whose likeness differs in at most eight bits is found, without a look at all. Empty where this one has none. Refuses
 * whoever is not on the staff.
 */
export async function findAlike({ db }: Newsroom, actor: Actor, pictureId: number): Promise<AlikeView[]> {
  authorize(actor, "picture.save");
  const picture = await db.picture.findUnique({ where: { id: pictureId }, select: { likeness: true } });
  if (picture?.likeness == null) return [];
  const { likeness } = picture;
  const near = QUARTERS.map((shift) => nearIn(likeness, shift));
  const rows = await db.$queryRaw<{ id: number; name: string; contentHash: string; isOut: boolean }[]>`
    SELECT o.id, coalesce(nullif(o.caption, ''), nullif(o.file_name, ''), o.id::text) AS name, o.content_hash AS "contentHash",
      o.deleted_at IS NOT NULL AS "isOut"
    FROM (
      SELECT id, bits FROM (${Prisma.join(near, " UNION ")}) AS found
        WHERE id <> ${pictureId} ORDER BY bits, id DESC LIMIT ${MOST}
    ) AS near JOIN "pictures" o ON o.id = near.id ORDER BY near.bits, o.id DESC`;
  return rows.map(({ contentHash, ...row }) => ({
    ...row,
    thumb: `/media/${deskName(contentHash, 320)}`,
  }));
}

/** Of the pictures that hardly differ in one quarter, those that differ in at most `NEAR` bits in all. */
function nearIn(likeness: bigint, shift: (typeof QUARTERS)[number]): Prisma.Sql {
  const quarter = Number(BigInt.asUintN(BITS, likeness >> BigInt(shift)));
  const wanted = DIFFERENCES.map((difference) => quarter ^ difference);
  const bits = Prisma.sql`bit_count((likeness # ${likeness}::bigint)::bit(64))`;
  return Prisma.sql`SELECT id, ${bits} AS bits FROM "pictures"
    WHERE likeness IS NOT NULL AND ((likeness >> ${Prisma.raw(`${shift}`)}) & 65535) = ANY (${wanted}::bigint[]) AND ${bits} <= ${NEAR}`;
}
