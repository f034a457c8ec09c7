import type { ReaderDatabase } from "@/lib/database";
import { orderInstant } from "@/lib/dates";
import { eachAskedOnce } from "@/lib/expiries/asked-once";
import { noteRead } from "@/lib/expiries/note-read";
import { announcedMoment } from "@/lib/log";
import type { Moment } from "@/lib/moments";
import { stamps, type Stamps } from "@/lib/stamps";
import type { PublicLogEntry, PublicStory } from "@/prisma/generated/client";
import { storyContent, type StoryContent } from "./fields";
import { listCorrections, listStoryIds, type ListFilter } from "./lists";
import type { PublicEntryKind } from "./view";

export type { ListFilter } from "./lists";

/**
 * What readers may read of stories. The published-only condition stands once,
 * in the database's views; this connection can see nothing else.
 */

export type PublicText = Omit<PublicStory, "content"> & { content: StoryContent };

/** What stands on the page of corrections; the database's function is_correction says the same. */
export const CORRECTION_KINDS = ["corrected", "clarified", "withdrawn", "unpublished", "killed"] as const;

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
export async function findAddress(db: ReaderDatabase, editionId: number, sectionSlug: string, slug: string) {
  const address = await db.publicAddress.findFirst({ where: { editionId, sectionSlug, slug } });
  noteRead(address ? `story:${address.storyId}` : `stories:${editionId}`);
  return address;
}

/** The address at which a story stands now. */
export function findCurrentAddress(db: ReaderDatabase, storyId: number) {
  noteStories([storyId]);
  return db.publicAddress.findFirst({ where: { storyId, current: true } });
}

/** A story that has a text for readers, live or withdrawn, or null. */
export async function findPublicText(db: ReaderDatabase, storyId: number): Promise<PublicText | null> {
  return (await findPublicTexts(db, [storyId])).get(storyId) ?? null;
}

/** Those of these stories that have a text for readers, live or withdrawn, by their ids. */
export async function findPublicTexts(db: ReaderDatabase, ids: number[]): Promise<Map<number, PublicText>> {
  noteStories(ids);
  return eachAskedOnce("text", ids, async (unknown) => {
    const rows = await db.publicStory.findMany({ where: { id: { in: unknown } } });
    return new Map(rows.map((row) => [row.id, textOf(row)]));
  });
}

/** Live stories, newest first unless told otherwise. Withdrawn ones stand in no list. */
export async function listPublicTexts(
  db: ReaderDatabase,
  filter: ListFilter,
  part: { take: number; skip?: number; oldestFirst?: boolean },
): Promise<PublicText[]> {
  return textsInOrder(db, await listStoryIds(db, filter, part));
}

/** The live ones among these stories, in the order of the ids. */
export async function textsInOrder(db: ReaderDatabase, ids: number[]): Promise<PublicText[]> {
  const found = new Map((await findLiveTexts(db, ids)).map((text) => [text.id, text]));
  return ids.flatMap((id) => found.get(id) ?? []);
}

/** The live ones among these stories. */
export async function findLiveTexts(db: ReaderDatabase, ids: number[]): Promise<PublicText[]> {
  const texts = await findPublicTexts(db, ids);
  return [...texts.values()].filter(({ publicState }) => publicState === "live");
}

/** Which of these stories are translations in this group; none without a group. */
export async function inGroup(
  db: ReaderDatabase,
  translationGroup: number | null,
  ids: number[],
): Promise<Set<number>> {
  noteStories(ids);
  if (translationGroup === null || ids.length === 0) return new Set();
  const rows = await db.publicStory.findMany({
    where: { id: { in: ids }, translationGroup },
    select: { id: true },
  });
  return new Set(rows.map(({ id }) => id));
}

/** The public log of these stories, by story, oldest entry first. */
export async function publicEntries(
  db: ReaderDatabase,
  storyIds: number[],
): Promise<Map<number, PublicEntry[]>> {
  noteStories(storyIds);
  return eachAskedOnce("entries", storyIds, async (unknown) => {
    const rows = await db.publicLogEntry.findMany({
      where: { storyId: { in: unknown } },
      orderBy: [{ storyId: "asc" }, { publicNumber: "asc" }],
    });
    const entries = new Map<number, PublicEntry[]>(unknown.map((id) => [id, []]));
    for (const row of rows) entries.get(row.storyId)?.push(entryOf(row));
    return entries;
  });
}

/** The newest entries by which an edition's stories were corrected, clarified or taken away. */
export async function listCorrectionEntries(
  db: ReaderDatabase,
  editionId: number,
  take: number,
): Promise<PublicEntry[]> {
  const found = await listCorrections(db, editionId, take);
  noteStories(found.map(({ storyId }) => storyId));
  const rows = await db.publicLogEntry.findMany({
    where: {
      storyId: { in: [...new Set(found.map(({ storyId }) => storyId))] },
      publicKind: { in: [...CORRECTION_KINDS] },
    },
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
    listStoryIds(db, { editionId }, { take: 1 }),
    listStoryIds(db, { editionId, changed: true }, { take: 1 }),
  ]);
  const ids = [...new Set([...newest, ...changed])];
  const found = [...(await publicEntries(db, ids)).values()].map((entries) => stampsOf(entries, zone));
  return found.reduce<Moment | null>((latest, dates) => {
    const moment = dates?.modified.moment;
    if (!moment || (latest && orderInstant(latest, zone) >= orderInstant(moment, zone))) return latest;
    return moment;
  }, null);
}

/** The dates that follow from a story's public entries. */
export function stampsOf(entries: PublicEntry[], zone: string): Stamps | null {
  return stamps(entries, zone);
}

function noteStories(ids: number[]): void {
  noteRead(...ids.map((id) => `story:${id}`));
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
