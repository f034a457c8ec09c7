import { authorize } from "@/lib/authorize";
import { momentOf, showMoment } from "@/lib/dates";
import { announcedMoment, appendLog } from "@/lib/log";
import type { Newsroom } from "@/lib/newsroom";
import type { Actor } from "@/lib/permissions";
import { readSiteSettings } from "@/lib/settings/site";
import type { Prisma } from "@/prisma/generated/client";
import { ENTRY_INCLUDE, type EntryRow } from "./entry-views";
import type { LogFilter } from "./fields";
import { whereOf } from "./search";

export type ExportFormat = "csv" | "json";

/** An entry as it leaves the newsroom: names that do not change, times with their offset, everything that is kept. */
export type ExportRecord = ReturnType<typeof recordOf>;

/** How many entries are in memory at once. */
const PAGE = 500;

/**
 * Everything that a filter shows as the log stands now, newest first, in pages of at most 500. That it was taken
 * out is an entry of the log itself, written before the first page. Refuses all but admins.
 */
export async function exportLog(
  newsroom: Newsroom,
  actor: Actor,
  format: ExportFormat,
  filter: LogFilter,
): Promise<AsyncGenerator<ExportRecord[]>> {
  authorize(actor, "log.export");
  const { db, clock } = newsroom;
  const newest = await db.logEntry.findFirst({ orderBy: { id: "desc" }, select: { id: true } });
  const where = { AND: [await whereOf(newsroom, filter), { id: { lte: newest?.id ?? 0n } }] };
  const count = await db.logEntry.count({ where });
  await db.$transaction((tx) =>
    appendLog(tx, { act: "log.export", at: clock.now(), actor, data: { format, count, filter } }),
  );
  const { zone } = await readSiteSettings(db);
  return pages(newsroom, where, zone);
}

async function* pages({ db }: Newsroom, where: Prisma.LogEntryWhereInput, zone: string) {
  let before: bigint | undefined;
  for (;;) {
    const rows: EntryRow[] = await db.logEntry.findMany({
      where: before === undefined ? where : { AND: [where, { id: { lt: before } }] },
      include: ENTRY_INCLUDE,
      orderBy: { id: "desc" },
      take: PAGE,
    });
    if (rows.length > 0) yield rows.map((row) => recordOf(row, zone));
    before = rows.at(-1)?.id;
    if (rows.length < PAGE) return;
  }
}

function recordOf(row: EntryRow, zone: string) {
  const announces = announcedMoment(row);
  const machine = (at: Date) => showMoment(momentOf(at), "en", zone).machine;
  return {
    number: row.id.toString(),
    at: machine(row.at),
    written: machine(row.recordedAt ?? row.at),
    act: row.act,
    actor: row.actorKind,
    person: row.actorId,
    name: row.actorName,
    from: row.origin,
    story: row.storyId,
    headline: row.story?.working?.headline ?? null,
    revision: row.revisionId,
    replaces: row.replacesId,
    reason: row.reason,
    publicNumber: row.publicNumber,
    publicKind: row.publicKind,
    note: row.note,
    announces: announces ? showMoment(announces, "en", zone).machine : null,
    contentHash: row.contentHash,
    previousHash: row.previousHash,
    hash: row.hash,
    data: row.data,
  };
}
