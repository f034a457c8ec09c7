import type { Database } from "@/lib/database";
import { momentOf, showMoment } from "@/lib/dates";
import { shownSecond } from "@/lib/log/shown-second";
import type { Prisma } from "@/prisma/generated/client";
import type { HistoryRevision } from "./fields";
import { isOpen, isReadable, type StorySeen } from "./story-seen";

const INCLUDE = { cutBy: { select: { name: true } } } as const satisfies Prisma.RevisionInclude;

type Say = { language: string; zone: string };

/** The named revisions of a story as its timeline shows them, newest first. */
export async function findRevisions(
  db: Database,
  seen: StorySeen,
  which: Prisma.RevisionWhereInput,
  say: Say,
): Promise<HistoryRevision[]> {
  const rows = await db.revision.findMany({
    where: { AND: [{ storyId: seen.story.id }, which] },
    include: INCLUDE,
    // There may be hundreds, and their texts are long.
    omit: { content: true },
    orderBy: { number: "desc" },
  });
  const sources = await db.revision.findMany({
    where: { id: { in: rows.flatMap(({ sourceId }) => sourceId ?? []) } },
    select: { id: true, number: true },
  });
  const numberOf = new Map(sources.map(({ id, number }) => [id, number]));
  return rows.map((row) => {
    const source = row.sourceId === null ? undefined : numberOf.get(row.sourceId);
    const outside = seen.reading === "public";
    return {
      id: row.id,
      number: row.number,
      reason: row.reason,
      moment: showMoment(momentOf(row.cutAt), say.language, say.zone),
      ...shownSecond(row.cutAt, say.language, say.zone),
      ...(row.cutBy && !outside ? { cutBy: row.cutBy.name } : {}),
      ...(source === undefined || outside ? {} : { source }),
      isPublic: row.id === seen.story.publicRevisionId && isOpen(seen.story),
      wasPublished: row.publishedAt !== null,
      redacted: row.redactedAt !== null,
      readable: isReadable(seen.reading, row),
    };
  });
}
