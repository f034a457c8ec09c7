import { momentOf, showMoment } from "@/lib/dates";
import { changesHref } from "@/lib/editions/addresses";
import { systemClock } from "@/lib/clock";
import { storiesBeside, type Listed, type ListFilter, type Side } from "@/lib/stories/lists";
import { inGroup, textsInOrder, type PublicEntry, type PublicText } from "@/lib/stories/public";
import type { StoryView, TeaserView } from "@/lib/stories/view";
import { teasers, type ReaderContext } from "./reader-context";

/** What a story's page shows beside its text: notes, a withdrawal, other stories. */

type Entry = Pick<PublicEntry, "kind" | "note" | "at" | "number">;

const RELATED = 3;

type Beside = {
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
export async function related(context: ReaderContext, text: Beside): Promise<TeaserView[]> {
  return teasers(context, await relatedTexts(context, text));
}

/** The same before they are made ready for a page. */
export async function relatedTexts(context: ReaderContext, text: Beside): Promise<PublicText[]> {
  const editionId = context.edition.id;
  const topics = text.topicIds.slice(0, 3).map((topicId) => ({ editionId, topicId }));
  const section = text.sectionId === null ? [] : [{ editionId, sectionId: text.sectionId }];
  const found = new Set<number>();
  for (const filters of [topics, section])
    for (const side of ["after", "before"] as const) {
      if (found.size >= RELATED || filters.length === 0) continue;
      for (const id of await closest(context, text, filters, side)) found.add(id);
    }
  return textsInOrder(context.db, [...found].slice(0, RELATED));
}

/** Of all these lists the stories nearest to a text on one side of it, the nearest first. */
async function closest(
  { db }: ReaderContext,
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

/** The corrections and clarifications under a text, oldest first. */
export function notesOf(
  { edition, settings }: ReaderContext,
  entries: readonly Entry[],
  href: string,
): StoryView["notes"] {
  return entries.flatMap((entry) => {
    if ((entry.kind !== "corrected" && entry.kind !== "clarified") || !entry.note) return [];
    const moment = showMoment(momentOf(entry.at), edition.language, settings.zone);
    return [{ kind: entry.kind, note: entry.note, moment, href: changesHref(href, entry.number) }];
  });
}

/** The notice above a withdrawn story; nothing where no withdrawal is written down. */
export function withdrawnNotice(
  { edition, settings }: ReaderContext,
  entries: readonly Entry[],
): Pick<StoryView, "withdrawn"> {
  const entry = entries.findLast((candidate) => candidate.kind === "withdrawn");
  if (!entry) return {};
  const moment = showMoment(momentOf(entry.at), edition.language, settings.zone);
  return { withdrawn: { moment, ...(entry.note ? { note: entry.note } : {}) } };
}
