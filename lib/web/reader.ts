import { editionHref } from "@/lib/editions/addresses";
import { siteUrl } from "@/lib/env";
import { shareLinks } from "@/lib/sharing/share-links";
import { findAddress, findPublicText } from "@/lib/stories/public";
import { showStory, showTeaser } from "@/lib/stories/show";
import { socialImageOf } from "@/lib/stories/social-image";
import type { KilledView, SectionView, StoryView } from "@/lib/stories/view";
import { notesOf, relatedTexts, withdrawnNotice } from "./reader-beside";
import { prepare, requireContext } from "./reader-context";
import { killedView, moved } from "./reader-gone";
import { readList } from "./reader-lists";
import { reportHref } from "./reader-report";
import { partOf } from "./reader-series";

/** All that public pages may ask for. Each function names the tags of what it read. */
export { readEdition, readSite } from "./reader-site";
export type { SamePage } from "./reader-counterparts";
export { readFront, readRecent } from "./reader-front";
export { readCorrections } from "./reader-corrections";
export { readChangeLog, readChanges } from "./reader-changes";
export { readCorrectionsFeed, readFeed } from "./reader-feeds";
export { readArchive, readMonth } from "./reader-archive";
export { readPerson, readTopic } from "./reader-finds";
export { readSeries } from "./reader-series";
export { readSearch } from "./reader-search";
export { readHeads, readHeadsList } from "./reader-heads";
export { readStandingPage } from "./reader-page";
export { readReportPage } from "./reader-report";
export { readRobots } from "./reader-robots";
export { readNewsSitemap, readSitemap, readSitemapIndex } from "./reader-sitemaps";

/** A section's page; null where there is no such section or page. */
export async function readSection(
  language: string,
  sectionSlug: string,
  page?: number,
): Promise<SectionView | null> {
  const context = await requireContext(language);
  const section = context.sections.find((candidate) => candidate.slug === sectionSlug);
  if (!section) return null;
  const link = { name: section.name, href: editionHref(context.edition, section.slug) };
  const list = await readList(
    context,
    { editionId: context.edition.id, sectionId: section.id },
    link.href,
    page,
  );
  if (!list) return null;
  const lead = page === undefined ? list.stories.find((story) => story.picture) : undefined;
  if (!lead) return { section: link, days: list.days, pages: list.pages };
  const days = list.days
    .map((day) => ({ ...day, stories: day.stories.filter((story) => story.id !== lead.id) }))
    .filter((day) => day.stories.length > 0);
  return { section: link, lead, days, pages: list.pages };
}

export type StoryAnswer =
  | { state: "live" | "withdrawn"; story: StoryView }
  | { state: "killed"; killed: KilledView }
  | { state: "moved"; href: string };

/** What stands at a story's address; null where nothing does. */
export async function readStory(
  language: string,
  sectionSlug: string,
  slug: string,
): Promise<StoryAnswer | null> {
  const context = await requireContext(language);
  const address = await findAddress(context.db, context.edition.id, sectionSlug, slug);
  if (!address) return null;
  if (address.publicState === "killed")
    return { state: "killed", killed: await killedView(context, address.storyId) };
  if (!address.current) return moved(context, address.storyId);
  const text = await findPublicText(context.db, address.storyId);
  if (!text) return null;
  const [part, others] = await Promise.all([
    partOf(context, { id: text.id, series: text.content.series }),
    relatedTexts(context, text),
  ]);
  const [shown, ...beside] = await prepare(context, [text, ...others]);
  if (!shown) return null;
  const { entries } = shown;
  const story: StoryView = {
    ...showStory(shown),
    notes: notesOf(context, entries, shown.href),
    ...part,
    related: beside.flatMap((other) => showTeaser(other) ?? []),
    reportHref: reportHref(shown.href, shown.entry),
  };
  // Nobody is asked to pass on what we no longer stand by.
  const share = shareLinks(siteUrl() + shown.href, text.content.headline);
  const socialCard = socialImageOf(shown, context.edition.siteName);
  if (text.publicState === "live") return { state: "live", story: { ...story, share, socialCard } };
  return { state: "withdrawn", story: { ...story, ...withdrawnNotice(context, entries) } };
}
