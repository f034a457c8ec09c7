import { noteRead } from "@/lib/expiries/note-read";
import { editionHref, storyHref } from "@/lib/editions/addresses";
import { isRowId } from "@/lib/row-id";
import type { PartView, SeriesView } from "@/lib/series/fields";
import { LIST_PAGE } from "@/lib/stories/list-sizes";
import { listStoryIds } from "@/lib/stories/lists";
import { findLiveTexts, textsInOrder } from "@/lib/stories/public";
import type { LinkView } from "@/lib/stories/view";
import { requireContext, teasers, type ReaderContext } from "./reader-context";

/** So many parts of one series are counted: more than a daily column has in twenty years. */
const MOST_PARTS = 7_500;

/**
 * A series with its parts, the first one first, twenty to a page: without a number it is the first page. Null where
 * there is no such series in this edition, no part of it is live, or there is no such page.
 */
export async function readSeries(language: string, slug: string, page = 1): Promise<SeriesView | null> {
  const context = await requireContext(language);
  const { db, edition } = context;
  const series = await db.publicSeries.findFirst({ where: { editionId: edition.id, slug } });
  if (!series) return null;
  noteRead(`series:${series.seriesId}`, `filled:series:${series.seriesId}:${edition.id}`);
  const ids = await partsOf(context, series.seriesId);
  const pages = Math.ceil(ids.length / LIST_PAGE);
  if (!Number.isInteger(page) || page < 1 || page > pages) return null;
  const href = editionHref(edition, "series", slug);
  const shown = ids.slice((page - 1) * LIST_PAGE, page * LIST_PAGE);
  const stories = await teasers(context, await textsInOrder(db, shown));
  return {
    ...{ name: series.name, href, count: ids.length },
    ...(series.about ? { about: series.about } : {}),
    parts: stories.map((story) => ({ number: ids.indexOf(story.id) + 1, story })),
    pages: pages > 1 ? pageLinks(pages, href, page) : [],
  };
}

/** Which part of its series a story is, with the parts before and after it; nothing for a story without one. */
export async function partOf(
  context: ReaderContext,
  story: { id: number; series?: { seriesId: number } | undefined },
): Promise<{ part?: PartView }> {
  const { db, edition } = context;
  const seriesId = story.series?.seriesId;
  if (seriesId === undefined || !isRowId(seriesId)) return {};
  noteRead(`series:${seriesId}`, `filled:series:${seriesId}:${edition.id}`);
  const series = await db.publicSeries.findUnique({
    where: { seriesId_editionId: { seriesId, editionId: edition.id } },
  });
  if (!series) return {};
  const ids = await partsOf(context, seriesId);
  // Without a part that readers can open there is no page to lead to.
  if (ids.length === 0) return {};
  const at = ids.indexOf(story.id);
  const beside = at === -1 ? [] : [ids[at - 1], ids[at + 1]].filter((id) => id !== undefined);
  const links = await linksTo(context, beside);
  const [previous, next] = [links.get(ids[at - 1] ?? 0), links.get(ids[at + 1] ?? 0)];
  return {
    part: {
      series: { name: series.name, href: editionHref(edition, "series", series.slug) },
      // One part alone is not numbered yet.
      ...(at === -1 || ids.length === 1 ? {} : { place: { number: at + 1, count: ids.length } }),
      ...(at !== -1 && previous ? { previous } : {}),
      ...(at !== -1 && next ? { next } : {}),
    },
  };
}

/** The live parts of a series in the order of their publication. */
function partsOf({ db, edition }: ReaderContext, seriesId: number): Promise<number[]> {
  return listStoryIds(db, { editionId: edition.id, seriesId }, { take: MOST_PARTS, oldestFirst: true });
}

async function linksTo({ db, edition }: ReaderContext, ids: number[]): Promise<Map<number, LinkView>> {
  const texts = ids.length > 0 ? await findLiveTexts(db, ids) : [];
  return new Map(
    texts.map((text) => [text.id, { name: text.content.headline, href: storyHref(edition, text) }]),
  );
}

function pageLinks(pages: number, href: string, current: number): SeriesView["pages"] {
  return Array.from({ length: pages }, (_, index) => index + 1).map((number) => ({
    number,
    href: number === 1 ? href : `${href}?page=${number}`,
    current: number === current,
  }));
}
