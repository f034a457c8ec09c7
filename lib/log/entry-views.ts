import type { Database } from "@/lib/database";
import { momentOf, showMoment } from "@/lib/dates";
import { announcedMoment } from "@/lib/log";
import { readSiteSettings } from "@/lib/settings/site";
import type { PublicEntryKind } from "@/lib/stories/view";
import type { Prisma } from "@/prisma/generated/client";
import { detailsOf, readData } from "./details";
import type { LogEntryView } from "./fields";
import { sayingOf } from "./saying";
import { shownSecond } from "./shown-second";

/** What an entry needs beside its own row to be shown. */
export const ENTRY_INCLUDE = {
  story: { include: { working: { select: { headline: true } } } },
} as const satisfies Prisma.LogEntryInclude;

export type EntryRow = Prisma.LogEntryGetPayload<{ include: typeof ENTRY_INCLUDE }>;

const HASH_SHOWN = 12;

/** Entries as the desk shows them, in the same order, with times in the site's zone and the given language. */
export async function entryViews(db: Database, language: string, rows: EntryRow[]): Promise<LogEntryView[]> {
  const { zone } = await readSiteSettings(db);
  const [numberOf, brought] = await Promise.all([revisionNumbers(db, rows), broughtDates(db, rows)]);
  return rows.map((row) => {
    const { at, recordedAt, note, reason, origin, publicNumber, publicKind, hash, story } = row;
    const data = readData(row.data);
    const { day, ...time } = shownSecond(recordedAt ?? at, language, zone);
    const effect = shownSecond(at, language, zone);
    const announces = announcedMoment(row);
    const revision = numberOf.get(row.revisionId ?? 0);
    const replaces = numberOf.get(row.replacesId ?? 0);
    return {
      id: row.id.toString(),
      act: row.act,
      ...sayingOf({ ...row, data, brought: brought.has(row.id) }),
      actor: row.actorKind,
      who: row.actorName,
      moment: showMoment(momentOf(at), language, zone),
      seconds: effect.seconds,
      offset: effect.offset,
      day,
      details: detailsOf(data, language, zone),
      ...(recordedAt ? { written: time.seconds } : {}),
      ...(origin ? { origin } : {}),
      ...(revision === undefined ? {} : { revision }),
      ...(replaces === undefined || replaces === revision ? {} : { replaces }),
      ...(note ? { note } : {}),
      ...(reason ? { reason } : {}),
      ...(publicNumber === null ? {} : { publicNumber }),
      ...(publicKind ? { publicKind: publicKind as PublicEntryKind } : {}),
      ...(announces ? { announces: showMoment(announces, language, zone) } : {}),
      ...(hash ? { hash: hash.slice(0, HASH_SHOWN) } : {}),
      ...(story ? { story: { id: story.id, name: story.working?.headline ?? "" } } : {}),
    };
  });
}

async function revisionNumbers(db: Database, rows: EntryRow[]): Promise<Map<number, number>> {
  const ids = [
    ...new Set(rows.flatMap(({ revisionId, replacesId }) => [revisionId ?? [], replacesId ?? []].flat())),
  ];
  const revisions = await db.revision.findMany({
    where: { id: { in: ids } },
    select: { id: true, number: true },
  });
  return new Map(revisions.map(({ id, number }) => [id, number]));
}

/** The entries by which a prepared date took effect: written together with the story's first publication. */
async function broughtDates(db: Database, rows: EntryRow[]): Promise<Set<bigint>> {
  const redated = rows.filter(({ publicKind }) => publicKind === "redated");
  const storyId = { in: [...new Set(redated.flatMap((row) => row.storyId ?? []))] };
  const [first, prepared] = await Promise.all([
    db.logEntry.findMany({
      where: { storyId, publicKind: "published" },
      select: { storyId: true, at: true },
    }),
    db.logEntry.findMany({
      where: { storyId, act: "story.redate", publicNumber: null },
      select: { storyId: true },
    }),
  ]);
  return new Set(
    redated
      .filter(
        (row) =>
          first.some(({ storyId: id, at }) => id === row.storyId && at.getTime() === row.at.getTime()) &&
          prepared.some(({ storyId: id }) => id === row.storyId),
      )
      .map(({ id }) => id),
  );
}
