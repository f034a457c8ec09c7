import { storyHref } from "@/lib/editions/addresses";
import type { RefusedReport } from "@/lib/reports/fields";
import { findAddress, findPublicText, publicEntries, stampsOf } from "@/lib/stories/public";
import { stampViews } from "@/lib/stories/show";
import type { KilledView, ReportPageView } from "@/lib/stories/view";
import { pageNotes } from "./notes";
import { withdrawnNotice } from "./reader-beside";
import { requireContext } from "./reader-context";
import { killedView, moved } from "./reader-gone";

export type ReportPageAnswer =
  | { state: "shown"; report: ReportPageView; refused?: RefusedReport }
  | { state: "killed"; killed: KilledView }
  | { state: "moved"; href: string };

/**
 * The page on which a reader reports a mistake in a story; null where readers have no such story. `seen` is the
 * newest public entry of the text that they come from.
 */
export async function readReportPage(
  language: string,
  sectionSlug: string,
  slug: string,
  seen?: number,
): Promise<ReportPageAnswer | null> {
  const context = await requireContext(language);
  const { db, edition, settings } = context;
  const address = await findAddress(db, edition.id, sectionSlug, slug);
  if (!address) return null;
  if (address.publicState === "killed")
    return { state: "killed", killed: await killedView(context, address.storyId) };
  if (!address.current) {
    const now = await moved(context, address.storyId);
    return now && { ...now, href: reportHref(now.href) };
  }
  const text = await findPublicText(db, address.storyId);
  if (!text) return null;
  const entries = (await publicEntries(db, [text.id])).get(text.id) ?? [];
  const stamps = stampsOf(entries, settings.zone);
  const href = storyHref(edition, text);
  const newest = entries.at(-1)?.number ?? 0;
  const refused = pageNotes()?.refusedReport;
  const entry = Math.min(refused?.report.entry ?? seen ?? newest, newest);
  return {
    state: "shown",
    report: {
      href: reportHref(href),
      entry,
      changedSince: entries.some(({ number, revisionId }) => number > entry && revisionId !== null),
      story: {
        headline: text.content.headline,
        href,
        stamps: stamps ? stampViews({ href, language, zone: settings.zone }, stamps) : [],
        ...(text.publicState === "withdrawn" ? withdrawnNotice(context, entries) : {}),
      },
    },
    ...(refused ? { refused } : {}),
  };
}

/** Where a mistake in a story is reported; the number tells which text the reader had before them. */
export function reportHref(storyAddress: string, entry?: number): string {
  return `${storyAddress}/report${entry === undefined ? "" : `?entry=${entry}`}`;
}
