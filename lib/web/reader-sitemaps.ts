import { noteRead } from "@/lib/expiries/note-read";
import { systemClock } from "@/lib/clock";
import { momentOf, showMoment } from "@/lib/dates";
import { editionHref, storyHref } from "@/lib/editions/addresses";
import { siteUrl } from "@/lib/env";
import {
  filesOfMonth,
  monthFileName,
  newestModified,
  partOfMonth,
  readMonthFileName,
} from "@/lib/feeds/month-files";
import { MOST_IN_NEWS, NEWS_LASTS, newsSitemap, sitemap, sitemapIndex } from "@/lib/feeds/sitemap";
import type { Moment } from "@/lib/moments";
import { pageHref } from "@/lib/pages/addresses";
import { listLiveDates } from "@/lib/stories/live-dates";
import { listLiveMonths, type LiveMonth } from "@/lib/stories/live-months";
import { listPublicTexts, type PublicText } from "@/lib/stories/public";
import type { PublicEdition } from "@/prisma/generated/client";
import { prepare, readerContext, type ReaderContext } from "./reader-context";
import { noteLastModified, noteValidUntil } from "./tags";

/**
 * The list of sitemaps, one for each month in which live stories were published. The default edition's
 * names those of all editions, since a list cannot name lists (sitemaps.org, "Sitemap index files").
 */
export async function readSitemapIndex(language: string): Promise<string | null> {
  const context = await readerContext(language);
  if (!context) return null;
  const { edition, editions } = context;
  const named = edition.isDefault ? editions : [edition];
  const found = await Promise.all(
    named.flatMap((each) => [filesOf(context, each), pagesFile(context, each)]),
  );
  const files = found.flat();
  noteNewest(context, files);
  return sitemapIndex(files.map(({ loc, modified }) => ({ loc, lastmod: show(context, modified).machine })));
}

/** One file of an edition's sitemap, by its name ("2026-11.xml"); null where there is none. */
export async function readSitemap(language: string, name: string): Promise<string | null> {
  const context = await readerContext(language);
  const asked = readMonthFileName(name);
  if (!context) return null;
  const { edition } = context;
  if (name === PAGES_FILE) return pagesSitemap(context);
  if (!asked) return null;
  const stories = partOfMonth(await storiesOf(context, edition, asked.month), asked.part);
  if (stories.length === 0) return null;
  noteNewest(context, stories);
  return sitemap(stories.map(({ loc, modified }) => ({ loc, lastmod: show(context, modified).machine })));
}

/** The stories of an edition's last two days; one of which only the day is known is not announced as news (decision 10). */
export async function readNewsSitemap(language: string): Promise<string | null> {
  const context = await readerContext(language);
  if (!context) return null;
  const { edition } = context;
  const recent = await publishedSince(context, systemClock.now().getTime() - NEWS_LASTS);
  const pages = (await prepare(context, recent)).flatMap(({ href, content, stamps }) => {
    if (stamps?.published.moment.precision !== "instant") return [];
    const { published, modified } = { published: stamps.published.moment, modified: stamps.modified.moment };
    return [{ loc: siteUrl() + href, title: content.headline, published, modified }];
  });
  for (const { published } of pages) noteValidUntil(new Date(Date.parse(published.at) + NEWS_LASTS));
  noteNewest(context, pages);
  return newsSitemap(
    { name: edition.siteName, language: edition.language },
    pages.map(({ loc, title, published, modified }) => ({
      loc,
      title,
      published: show(context, published).machine,
      lastmod: show(context, modified).machine,
    })),
  );
}

/** The newest stories back to this instant, as many as are asked for at most. */
async function publishedSince({ db, edition }: ReaderContext, since: number): Promise<PublicText[]> {
  const AT_ONCE = 100;
  const found: PublicText[] = [];
  for (let skip = 0; skip < MOST_IN_NEWS; skip += AT_ONCE) {
    const texts = await listPublicTexts(db, { editionId: edition.id }, { take: AT_ONCE, skip });
    const recent = texts.filter((text) => text.listedAt.getTime() > since);
    found.push(...recent);
    if (recent.length < AT_ONCE) break;
  }
  return found;
}

type Listed = { loc: string; modified: Moment };

async function filesOf(context: ReaderContext, edition: PublicEdition): Promise<Listed[]> {
  const { db, settings } = context;
  noteRead(`stories:${edition.id}`);
  const months = await listLiveMonths(db, edition.id, settings.zone);
  return (await Promise.all(months.map((month) => filesIn(context, edition, month)))).flat();
}

/** Only a month that needs several files is read story by story. */
async function filesIn(
  context: ReaderContext,
  edition: PublicEdition,
  { month, count, modified: newest }: LiveMonth,
): Promise<Listed[]> {
  const files = filesOfMonth(month, count);
  const stories = files.length > 1 ? await storiesOf(context, edition, month) : [];
  return files.flatMap((file) => {
    const modified =
      files.length > 1 ? newestModified(partOfMonth(stories, file.part), context.settings.zone) : newest;
    const loc = siteUrl() + editionHref(edition, "sitemaps", monthFileName(file));
    return modified ? [{ loc, modified }] : [];
  });
}

/** The edition's standing pages have a file of their own. */
const PAGES_FILE = "pages.xml";

async function pagesOf({ db }: ReaderContext, edition: PublicEdition) {
  const pages = await db.publicPage.findMany({
    where: { editionId: edition.id },
    orderBy: [{ position: "asc" }, { id: "asc" }],
  });
  noteRead(`pages:${edition.id}`, ...pages.map(({ id }) => `page:${id}`));
  return pages.map((page) => ({
    loc: siteUrl() + pageHref(edition, page),
    modified: momentOf(page.publishedAt),
  }));
}

async function pagesFile(context: ReaderContext, edition: PublicEdition) {
  const modified = newestModified(await pagesOf(context, edition), context.settings.zone);
  return modified ? [{ loc: siteUrl() + editionHref(edition, "sitemaps", PAGES_FILE), modified }] : [];
}

async function pagesSitemap(context: ReaderContext): Promise<string | null> {
  const pages = await pagesOf(context, context.edition);
  if (pages.length === 0) return null;
  noteNewest(context, pages);
  return sitemap(pages.map(({ loc, modified }) => ({ loc, lastmod: show(context, modified).machine })));
}

async function storiesOf(
  { db, settings }: ReaderContext,
  edition: PublicEdition,
  month: string,
): Promise<Listed[]> {
  noteRead(`stories:${edition.id}`);
  const found = await listLiveDates(db, edition.id, settings.zone, month);
  return found.map(({ stamps, ...address }) => ({
    loc: siteUrl() + storyHref(edition, address),
    modified: stamps.modified.moment,
  }));
}

function noteNewest(context: ReaderContext, listed: readonly { modified: Moment }[]): void {
  const newest = newestModified(listed, context.settings.zone);
  noteLastModified(newest && show(context, newest));
}

function show({ edition, settings }: ReaderContext, moment: Moment) {
  return showMoment(moment, edition.language, settings.zone);
}
