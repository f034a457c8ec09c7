import type { ReaderDatabase } from "@/lib/database";
import { orderInstant } from "@/lib/dates";
import { announcedMoment } from "@/lib/log";
import type { Moment } from "@/lib/moments";
import { stamps, type Stamps } from "@/lib/stamps";
import type { PublicLogEntry, PublicStory } from "@/prisma/generated/client";
import { storyContent, type StoryContent } from "./fields";
import type { PublicEntryKind } from "./view";

/**
 * What readers may read of stories. The published-only condition stands once,
 * in the database's views; this connection can see nothing else.
 */

export type PublicText = Omit<PublicStory, "content"> & { content: StoryContent };

/** Which stories a list holds; all conditions together. */
export type ListFilter = {
  editionId: number;
  sectionId?: number;
  personId?: number;
  topicId?: number;
  kind?: string;
  /** Words that the headline, standfirst or text must hold, in any order. */
  words?: string[];
};

/** An entry of the public log, with its date. */
export type PublicEntry = {
  storyId: number;
  number: number;
  kind: PublicEntryKind;
  at: Date;
  note: string | null;
  announces: Moment | null;
  data: Record<string, unknown>;
  /** The revision that the entry published. */
  revisionId: number | null;
};

/** What stands at an address that was ever public: the story's id, its state, and whether it has moved on. */
export function findAddress(db: ReaderDatabase, editionId: number, sectionSlug: string, slug: string) {
  return db.publicAddress.findFirst({ where: { editionId, sectionSlug, slug } });
}

/** The address at which a story stands now. */
export function findCurrentAddress(db: ReaderDatabase, storyId: number) {
  return db.publicAddress.findFirst({ where: { storyId, current: true } });
}

/** A story that has a text for readers, live or withdrawn, or null. */
export async function findPublicText(db: ReaderDatabase, storyId: number): Promise<PublicText | null> {
  const row = await db.publicStory.findUnique({ where: { id: storyId } });
  return row && textOf(row);
}

/** Live stories, newest first unless told otherwise. Withdrawn ones stand in no list. */
export async function listPublicTexts(
  db: ReaderDatabase,
  filter: ListFilter,
  page: { take: number; skip?: number; oldestFirst?: boolean },
): Promise<PublicText[]> {
  const direction = page.oldestFirst ? "asc" : "desc";
  const rows = await db.publicStory.findMany({
    where: whereOf(filter),
    orderBy: [{ listedAt: direction }, { id: direction }],
    take: page.take,
    skip: page.skip ?? 0,
  });
  return rows.map(textOf);
}

/** How many live stories the list holds. */
export function countPublicTexts(db: ReaderDatabase, filter: ListFilter): Promise<number> {
  return db.publicStory.count({ where: whereOf(filter) });
}

/** The public log of these stories, by story, oldest entry first. */
export async function publicEntries(
  db: ReaderDatabase,
  storyIds: number[],
): Promise<Map<number, PublicEntry[]>> {
  const rows = await db.publicLogEntry.findMany({
    where: { storyId: { in: storyIds } },
    orderBy: [{ storyId: "asc" }, { publicNumber: "asc" }],
  });
  const entries = new Map<number, PublicEntry[]>(storyIds.map((id) => [id, []]));
  for (const row of rows) entries.get(row.storyId)?.push(entryOf(row));
  return entries;
}

/** The newest entries of these kinds across an edition's stories. */
export async function listPublicEntries(
  db: ReaderDatabase,
  editionId: number,
  kinds: PublicEntryKind[],
  take: number,
): Promise<PublicEntry[]> {
  const rows = await db.publicLogEntry.findMany({
    where: { editionId, publicKind: { in: kinds } },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take,
  });
  return rows.map(entryOf);
}

/**
 * The edition's own "last update": the newest stamp on any of its live stories, null before the first. It
 * stands on the story that is newest by its date or on the one that was changed last; a fix, a date set
 * into the past and a story that has left the public move nothing.
 */
export async function lastEditionUpdate(
  db: ReaderDatabase,
  editionId: number,
  zone: string,
): Promise<Moment | null> {
  const [newest, changed] = await Promise.all([
    db.publicStory.findFirst({
      where: { editionId, publicState: "live" },
      orderBy: [{ listedAt: "desc" }, { id: "desc" }],
      select: { id: true },
    }),
    lastChangedLive(db, editionId),
  ]);
  const ids = [newest?.id, changed].filter((id) => id !== undefined);
  const found = [...(await publicEntries(db, ids)).values()].map((entries) => stampsOf(entries, zone));
  return found.reduce<Moment | null>((latest, dates) => {
    const moment = dates?.modified.moment;
    if (!moment || (latest && orderInstant(latest, zone) >= orderInstant(moment, zone))) return latest;
    return moment;
  }, null);
}

/** The live story with the newest entry that moved a stamp after publication. */
async function lastChangedLive(db: ReaderDatabase, editionId: number): Promise<number | undefined> {
  const AT_ONCE = 20;
  for (let skip = 0; ; skip += AT_ONCE) {
    const entries = await db.publicLogEntry.findMany({
      where: { editionId, publicKind: { in: ["updated", "corrected", "clarified"] } },
      orderBy: [{ at: "desc" }, { id: "desc" }],
      select: { storyId: true },
      take: AT_ONCE,
      skip,
    });
    const ids = entries.map(({ storyId }) => storyId);
    const live = await db.publicStory.findMany({
      where: { id: { in: ids }, publicState: "live" },
      select: { id: true },
    });
    const found = ids.find((id) => live.some((story) => story.id === id));
    if (found !== undefined || ids.length < AT_ONCE) return found;
  }
}

/** The dates that follow from a story's public entries. */
export function stampsOf(entries: PublicEntry[], zone: string): Stamps | null {
  return stamps(entries, zone);
}

function whereOf({ editionId, sectionId, personId, topicId, kind, words = [] }: ListFilter) {
  return {
    editionId,
    publicState: "live" as const,
    ...(sectionId === undefined ? {} : { sectionId }),
    ...(personId === undefined ? {} : { personIds: { has: personId } }),
    ...(topicId === undefined ? {} : { topicIds: { has: topicId } }),
    ...(kind === undefined ? {} : { kind }),
    AND: words.map((word) => ({
      OR: [
        { content: { path: ["headline"], string_contains: word, mode: "insensitive" as const } },
        { content: { path: ["standfirst"], string_contains: word, mode: "insensitive" as const } },
      ],
    })),
  };
}

function textOf(row: PublicStory): PublicText {
  return { ...row, content: storyContent.parse(row.content) };
}

function entryOf(row: PublicLogEntry): PublicEntry {
  return {
    storyId: row.storyId,
    number: row.publicNumber,
    kind: row.publicKind as PublicEntryKind,
    at: row.at,
    note: row.note,
    announces: announcedMoment(row),
    data: row.data !== null && typeof row.data === "object" && !Array.isArray(row.data) ? row.data : {},
    revisionId: row.revisionId,
  };
}
