import { dayOf, momentOf, railDay, showMoment, todayIn } from "@/lib/dates";
import { systemClock } from "@/lib/clock";
import { changesHref, storyHref } from "@/lib/editions/addresses";
import { CORRECTIONS_SHOWN } from "@/lib/stories/list-sizes";
import {
  findPublicTexts,
  listCorrectionEntries,
  type PublicEntry,
  type PublicText,
} from "@/lib/stories/public";
import type { CorrectionsView } from "@/lib/stories/view";
import { requireContext, type ReaderContext } from "./reader-context";
import { killedReason } from "./reader-gone";

type Entry = CorrectionsView["days"][number]["entries"][number];

/** Everything an edition corrected, clarified or took away, newest first. */
export async function readCorrections(language: string): Promise<CorrectionsView> {
  const context = await requireContext(language);
  const entries = await listCorrectionEntries(context.db, context.edition.id, CORRECTIONS_SHOWN);
  const shown = await entryViews(context, entries);
  const days: CorrectionsView["days"] = [];
  for (const [place, entry] of entries.entries()) {
    const day = dayOf(momentOf(entry.at), context.settings.zone);
    if (days.at(-1)?.machine !== day)
      days.push({
        dayWords: railDay(day, language, todayIn(context.settings.zone, systemClock.now())),
        machine: day,
        entries: [],
      });
    const view = shown[place];
    if (view) days.at(-1)?.entries.push(view);
  }
  return { days };
}

/** Those entries as readers see them, in the order given; the headline and address only of what may still be named. */
export async function entryViews(context: ReaderContext, entries: PublicEntry[]): Promise<Entry[]> {
  const texts = await findPublicTexts(context.db, [...new Set(entries.map(({ storyId }) => storyId))]);
  return entries.map((entry) => entryView(context, entry, texts.get(entry.storyId)));
}

function entryView(
  { edition, settings }: ReaderContext,
  entry: PublicEntry,
  text: PublicText | undefined,
): Entry {
  const reason = entry.kind === "killed" ? killedReason(entry.data) : undefined;
  const common = {
    kind: entry.kind as Entry["kind"],
    moment: showMoment(momentOf(entry.at), edition.language, settings.zone),
    ...(entry.note ? { note: entry.note } : {}),
    ...(reason ? { reason } : {}),
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
