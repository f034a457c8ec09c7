import { Prisma } from "@/prisma/generated/client";
import { nextMidnight, orderInstant } from "@/lib/dates";
import { daysAfter, LIVE, needingAttention, needsAttention } from "./attention";
import type { LibraryFilter } from "@/lib/media/fields";
import type { Wanted } from "./look-up";

/** How long before its end a right counts as ending, in days. */
export const ENDING_DAYS = 30;

/** By when and where a filter is read: what is over depends on it, and where a day begins. */
export type Reading = { now: Date; zone: string };

/** With words, pictures are counted one by one up to here: every one that has them must be looked at. */
const MOST_COUNTED = 10_000;

/** What a filter asks of a picture, as conditions on "pictures" p. */
export function wantedBy(filter: LibraryFilter, reading: Reading): Wanted {
  const words = hasWord(filter.words ?? "");
  const conditions = conditionsOf(filter, reading);
  if (filter.needs !== true)
    return { rowByRow: all(conditions), atOnce: all(conditions), ...(words ? { most: MOST_COUNTED } : {}) };
  return {
    rowByRow: all([...conditions, needsAttention(reading.now)]),
    atOnce: all([...conditions, Prisma.sql`p.id = ANY (ARRAY(${needingAttention(reading.now)}))`]),
  };
}

function conditionsOf(filter: LibraryFilter, { now, zone }: Reading): Condition[] {
  const { words, rights, used, shape, addedFrom, addedTo, takenFrom, takenTo, person, topic } = filter;
  const begins = (day: string) => orderInstant({ precision: "day", day }, zone);
  return [
    filter.out ? Prisma.sql`p.deleted_at IS NOT NULL` : Prisma.sql`p.deleted_at IS NULL`,
    words !== undefined && hasWord(words) && Prisma.sql`p.document @@ picture_query(${words})`,
    rights && RIGHTS[rights](now),
    used && USED[used],
    shape && SHAPE[shape],
    addedFrom !== undefined && Prisma.sql`p.added_at >= ${begins(addedFrom)}`,
    addedTo !== undefined && Prisma.sql`p.added_at < ${nextMidnight(zone, begins(addedTo))}`,
    takenFrom !== undefined && Prisma.sql`p.taken_on >= ${takenFrom}::date`,
    takenTo !== undefined && Prisma.sql`p.taken_on <= ${takenTo}::date`,
    person !== undefined && Prisma.sql`p.added_by_id = ${person}`,
    topic !== undefined && Prisma.sql`p.topic_ids @> ARRAY[${topic}::integer]`,
  ];
}

type Condition = Prisma.Sql | false | undefined;

/** Without a letter or a digit nothing is looked for. */
function hasWord(words: string): boolean {
  return /[\p{L}\p{N}]/u.test(words);
}

function all(conditions: Condition[]): Prisma.Sql {
  return Prisma.join(
    conditions.filter((one): one is Prisma.Sql => typeof one === "object"),
    " AND ",
  );
}

const RIGHTS: Record<NonNullable<LibraryFilter["rights"]>, (now: Date) => Prisma.Sql> = {
  free: (now) =>
    Prisma.sql`p.do_not_use_at IS NULL AND (p.rights_until IS NULL OR p.rights_until > ${now}) AND p.credit <> '' AND p.licence <> 'unknown'`,
  ending: (now) =>
    Prisma.sql`p.do_not_use_at IS NULL AND p.rights_until > ${now} AND p.rights_until <= ${daysAfter(now, ENDING_DAYS)}`,
  lost: (now) => Prisma.sql`(p.do_not_use_at IS NOT NULL OR p.rights_until <= ${now})`,
  missing: () => Prisma.sql`(p.credit = '' OR p.licence = 'unknown')`,
};

const USED: Record<NonNullable<LibraryFilter["used"]>, Prisma.Sql> = {
  never: Prisma.sql`NOT EXISTS (SELECT FROM "picture_uses" u WHERE u.picture_id = p.id)`,
  anywhere: Prisma.sql`EXISTS (SELECT FROM "picture_uses" u WHERE u.picture_id = p.id)`,
  live: Prisma.sql`EXISTS (SELECT FROM "picture_uses" u WHERE u.picture_id = p.id AND u.place IN ${LIVE})`,
};

/** What is not more than a twentieth wider or higher is a square. */
const SHAPE: Record<NonNullable<LibraryFilter["shape"]>, Prisma.Sql> = {
  landscape: Prisma.sql`p.width * 20 > p.height * 21`,
  portrait: Prisma.sql`p.height * 20 > p.width * 21`,
  square: Prisma.sql`p.width * 20 <= p.height * 21 AND p.height * 20 <= p.width * 21`,
};
