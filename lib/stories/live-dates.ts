import { DateTime } from "luxon";
import type { ReaderDatabase } from "@/lib/database";
import { announcedMoment } from "@/lib/log";
import { stamps, type DatedEntry, type Stamps } from "@/lib/stamps";
import type { PublicEntryKind } from "./view";

/** A live story's address and dates, without its text. */
export type LiveDates = { id: number; sectionSlug: string; slug: string; stamps: Stamps };

/** The kinds of entries that a stamp can come from. */
const DATING: PublicEntryKind[] = ["published", "redated", "updated", "corrected", "clarified"];

/**
 * The dates of an edition's live stories, sponsored work among them, newest first; of one month only where one is named
 * ("2026-11", the month under which the archive has them). Reads no texts.
 */
export async function listLiveDates(
  db: ReaderDatabase,
  editionId: number,
  zone: string,
  month?: string,
): Promise<LiveDates[]> {
  const stories = await db.publicStory.findMany({
    where: {
      editionId,
      publicState: "live",
      ...(month === undefined ? {} : { listedAt: within(month, zone) }),
    },
    orderBy: [{ listedAt: "desc" }, { id: "desc" }],
    select: { id: true, sectionSlug: true, slug: true },
  });
  const entries = await datingEntries(
    db,
    stories.map(({ id }) => id),
  );
  return stories.flatMap((story) => {
    const found = stamps(entries.get(story.id) ?? [], zone);
    return found ? [{ ...story, stamps: found }] : [];
  });
}

function within(month: string, zone: string) {
  const first = DateTime.fromISO(month, { zone });
  return { gte: first.toJSDate(), lt: first.plus({ months: 1 }).toJSDate() };
}

/** One query may name so many stories; PostgreSQL allows 65,535 parameters. */
const AT_ONCE = 10_000;

/** The entries from which the dates of these stories follow, by story. */
export async function datingEntries(db: ReaderDatabase, ids: number[]): Promise<Map<number, DatedEntry[]>> {
  const entries = new Map<number, DatedEntry[]>(ids.map((id) => [id, []]));
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    const rows = await db.publicLogEntry.findMany({
      where: { storyId: { in: ids.slice(from, from + AT_ONCE) }, publicKind: { in: DATING } },
      select: {
        storyId: true,
        publicNumber: true,
        publicKind: true,
        at: true,
        precision: true,
        announcedAt: true,
        announcedDay: true,
      },
    });
    for (const row of rows) {
      const kind = row.publicKind as PublicEntryKind;
      const entry = { number: row.publicNumber, kind, at: row.at, announces: announcedMoment(row) };
      entries.get(row.storyId)?.push(entry);
    }
  }
  return entries;
}
