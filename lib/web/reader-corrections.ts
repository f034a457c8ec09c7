import { dayOf, momentOf, railDay, showMoment, todayIn } from "@/lib/dates";
import { systemClock } from "@/lib/clock";
import { changesHref, storyHref } from "@/lib/editions/addresses";
import { CORRECTIONS_SHOWN } from "@/lib/stories/list-sizes";
import { findPublicText, listPublicEntries, type PublicEntry } from "@/lib/stories/public";
import type { CorrectionsView } from "@/lib/stories/view";
import { requireContext, type ReaderContext } from "./reader-context";
import { noteTags } from "./tags";

type Entry = CorrectionsView["days"][number]["entries"][number];

export const CORRECTION_KINDS = ["corrected", "clarified", "withdrawn", "unpublished", "killed"] as const;

/** Everything an edition corrected, clarified or took away, newest first. */
export async function readCorrections(language: string): Promise<CorrectionsView> {
  const context = await requireContext(language);
  noteTags(`corrections:${language}`);
  const entries = await listPublicEntries(
    context.db,
    context.edition.id,
    [...CORRECTION_KINDS],
    CORRECTIONS_SHOWN,
  );
  const days: CorrectionsView["days"] = [];
  for (const entry of entries) {
    const day = dayOf(momentOf(entry.at), context.settings.zone);
    if (days.at(-1)?.machine !== day)
      days.push({
        dayWords: railDay(day, language, todayIn(context.settings.zone, systemClock.now())),
        machine: day,
        entries: [],
      });
    days.at(-1)?.entries.push(await entryView(context, entry));
  }
  return { days };
}

/** One of those entries as readers see it; the headline and address only of what may still be named. */
export async function entryView(context: ReaderContext, entry: PublicEntry): Promise<Entry> {
  const { db, edition, settings } = context;
  const text = await findPublicText(db, entry.storyId);
  const common = {
    kind: entry.kind as Entry["kind"],
    moment: showMoment(momentOf(entry.at), edition.language, settings.zone),
    ...(entry.note ? { note: entry.note } : {}),
  };
  if (text) {
    return {
      ...common,
      headline: text.content.headline,
      href: changesHref(storyHref(edition, text), entry.number),
    };
  }
  return { ...common, ...(typeof entry.data.headline === "string" ? { headline: entry.data.headline } : {}) };
}
