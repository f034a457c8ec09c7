import { momentOf, showMoment } from "@/lib/dates";
import { changesHref } from "@/lib/editions/addresses";
import { textsInOrder, type PublicEntry, type PublicText } from "@/lib/stories/public";
import { relatedIds, type Beside } from "@/lib/stories/related";
import type { StoryView, TeaserView } from "@/lib/stories/view";
import { teasers, type ReaderContext } from "./reader-context";

/** What a story's page shows beside its text: notes, a withdrawal, other stories. */

type Entry = Pick<PublicEntry, "kind" | "note" | "at" | "number">;

/** Other stories to read on with, as their teasers. */
export async function related(context: ReaderContext, text: Beside): Promise<TeaserView[]> {
  return teasers(context, await relatedTexts(context, text));
}

/** The same before they are made ready for a page. */
export async function relatedTexts({ db, edition }: ReaderContext, text: Beside): Promise<PublicText[]> {
  return textsInOrder(db, await relatedIds(db, edition.id, text));
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
