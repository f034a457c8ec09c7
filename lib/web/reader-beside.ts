import { momentOf, showMoment } from "@/lib/dates";
import { changesHref } from "@/lib/editions/addresses";
import { listPublicTexts, type PublicEntry } from "@/lib/stories/public";
import type { StoryView, TeaserView } from "@/lib/stories/view";
import { teasers, type ReaderContext } from "./reader-context";

/** What a story's page shows beside its text: notes, a withdrawal, other stories. */

type Entry = Pick<PublicEntry, "kind" | "note" | "at" | "number">;

const RELATED = 3;

/**
 * Newest first: the same topics before the same section. Never itself nor a translation of itself, and nothing that has
 * left the public or was paid for, because no list holds it.
 */
export async function related(
  context: ReaderContext,
  text: { id: number; sectionId: number | null; topicIds: number[]; translationGroup?: number | null },
): Promise<TeaserView[]> {
  const editionId = context.edition.id;
  const topics = text.topicIds.slice(0, 3).map((topicId) => ({ editionId, topicId }));
  const section = text.sectionId === null ? [] : [{ editionId, sectionId: text.sectionId }];
  const lists = await Promise.all(
    [...topics, ...section].map((filter) => listPublicTexts(context.db, filter, { take: RELATED + 1 })),
  );
  const { translationGroup: own = null } = text;
  const others = lists
    .flat()
    .filter(({ id, translationGroup }) => id !== text.id && (own === null || translationGroup !== own));
  const found = new Map(others.map((other) => [other.id, other]));
  return teasers(context, [...found.values()].slice(0, RELATED));
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
