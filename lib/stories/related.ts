import { systemClock } from "@/lib/clock";
import type { ReaderDatabase } from "@/lib/database";
import { storiesBeside, type Listed, type ListFilter, type Side } from "./lists";
import { inGroup } from "./public";

/** How many other stories a story's page shows at most. */
export const RELATED = 3;

/** What of a story decides which others stand beside it. */
export type Beside = {
  id: number;
  sectionId: number | null;
  topicIds: number[];
  translationGroup?: number | null;
  /** Its place in lists; absent before it has one. */
  listedAt?: Date | null;
};

/**
 * What came of it: the stories that followed most closely in its topics, the first one first; where they are fewer than
 * three, those that went before, the last one first; then the same of its section. Never itself nor a translation of
 * itself, and nothing that has left the public or was paid for, because no list holds it. So that a publication changes
 * the pages of the last few stories before it, and not of all that share a topic with it (decision 32).
 */
export async function relatedIds(db: ReaderDatabase, editionId: number, text: Beside): Promise<number[]> {
  const topics = text.topicIds.slice(0, 3).map((topicId) => ({ editionId, topicId }));
  const section = text.sectionId === null ? [] : [{ editionId, sectionId: text.sectionId }];
  const found = new Set<number>();
  for (const filters of [topics, section])
    for (const side of ["after", "before"] as const) {
      if (found.size >= RELATED || filters.length === 0) continue;
      for (const id of await closest(db, text, filters, side)) found.add(id);
    }
  return [...found].slice(0, RELATED);
}

/** Of all these lists the stories nearest to a text on one side of it, the nearest first. */
async function closest(
  db: ReaderDatabase,
  { id, translationGroup, listedAt }: Beside,
  filters: ListFilter[],
  side: Side,
): Promise<number[]> {
  const place = { at: listedAt ?? systemClock.now(), storyId: id };
  const listed = await storiesBeside(db, filters, side, place, RELATED + 1);
  const same = await inGroup(
    db,
    translationGroup ?? null,
    listed.map((other) => other.id),
  );
  const distance = ({ at }: Listed) => Math.abs(at.getTime() - place.at.getTime());
  return listed
    .filter((other) => other.id !== id && !same.has(other.id))
    .sort((a, b) => distance(a) - distance(b) || Math.abs(a.id - id) - Math.abs(b.id - id))
    .map((other) => other.id);
}
