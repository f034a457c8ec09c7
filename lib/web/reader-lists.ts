import { systemClock } from "@/lib/clock";
import { dayOf, railDay, todayIn } from "@/lib/dates";
import { LIST_PAGE } from "@/lib/stories/list-sizes";
import { listPage, type ListFilter } from "@/lib/stories/lists";
import { textsInOrder } from "@/lib/stories/public";
import type { ListView, TeaserView } from "@/lib/stories/view";
import { teasers, type ReaderContext } from "./reader-context";

/**
 * A list of stories, newest first. Pages are numbered from the oldest, so that
 * a full page never changes again; without a number it is the newest stories.
 * Null for a page that does not exist.
 */
export async function readList(
  context: ReaderContext,
  filter: ListFilter,
  href: string,
  page?: number,
): Promise<(ListView & { stories: TeaserView[]; count: number }) | null> {
  if (page !== undefined && !(Number.isSafeInteger(page) && page >= 1)) return null;
  const { count, ids } = await listPage(context.db, filter, LIST_PAGE, page);
  const pages = Math.ceil(count / LIST_PAGE);
  if (page !== undefined && page > pages) return null;
  const texts = await textsInOrder(context.db, ids);
  const stories = await teasers(context, texts);
  return {
    stories,
    count,
    days: byDay(context, stories),
    pages: pages > 1 ? pageLinks(pages, href, page ?? pages) : [],
  };
}

/** Stories grouped by the day of their publication, in the order given. */
export function byDay({ edition, settings }: ReaderContext, stories: TeaserView[]): ListView["days"] {
  const today = todayIn(settings.zone, systemClock.now());
  const days: ListView["days"] = [];
  for (const story of stories) {
    const day = dayOfShown(story, settings.zone);
    if (days.at(-1)?.machine !== day)
      days.push({ dayWords: railDay(day, edition.language, today), machine: day, stories: [] });
    days.at(-1)?.stories.push(story);
  }
  return days;
}

function dayOfShown({ published }: TeaserView, zone: string): string {
  return published.precision === "day"
    ? published.machine
    : dayOf({ precision: "instant", at: new Date(published.machine).toISOString() }, zone);
}

function pageLinks(pages: number, href: string, current: number): ListView["pages"] {
  return Array.from({ length: pages }, (_, index) => pages - index).map((number) => ({
    number,
    href: `${href}?page=${number}`,
    current: number === current,
  }));
}
