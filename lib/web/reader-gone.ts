import { systemClock } from "@/lib/clock";
import { momentOf, showMoment } from "@/lib/dates";
import { storyHref } from "@/lib/editions/addresses";
import { findCurrentAddress, findPublicText, listPublicTexts, publicEntries } from "@/lib/stories/public";
import type { KilledReason, KilledView } from "@/lib/stories/view";
import { teasers, type ReaderContext } from "./reader-context";

const REASONS: readonly KilledReason[] = ["legal", "safety", "error", "duplicate", "other"];

/** The class of reason that a kill's entry gives; undefined where it was removed with the entry's words. */
export function killedReason(data: Readonly<Record<string, unknown>>): KilledReason | undefined {
  return REASONS.find((reason) => reason === data.reasonClass);
}

/** What may be said of a story that was taken down for good. */
export async function killedView(context: ReaderContext, storyId: number): Promise<KilledView> {
  const { db, edition, settings } = context;
  const entries = (await publicEntries(db, [storyId])).get(storyId) ?? [];
  const entry = entries.findLast((candidate) => candidate.kind === "killed");
  const data = entry?.data ?? {};
  const replacement =
    typeof data.replacement === "number" ? await findPublicText(db, data.replacement) : null;
  const latest = await listPublicTexts(db, { editionId: edition.id }, { take: 5 });
  return {
    moment: showMoment(momentOf(entry?.at ?? systemClock.now()), edition.language, settings.zone),
    ...(typeof data.headline === "string" ? { headline: data.headline } : {}),
    reason: killedReason(data) ?? "other",
    ...(entry?.note ? { note: entry.note } : {}),
    ...(replacement
      ? { replacement: { name: replacement.content.headline, href: storyHref(edition, replacement) } }
      : {}),
    latest: await teasers(context, latest),
  };
}

/** Where a story that has left this address stands now; null where readers have it no more. */
export async function moved(
  context: ReaderContext,
  storyId: number,
): Promise<{ state: "moved"; href: string } | null> {
  const now = await findCurrentAddress(context.db, storyId);
  return now && { state: "moved", href: storyHref(context.edition, now) };
}
