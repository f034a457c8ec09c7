import { dayOf, orderInstant } from "@/lib/dates";
import type { Moment } from "@/lib/moments";
import { MOST_IN_A_SITEMAP } from "./sitemap";

/** A story as far as sitemaps go. */
export type DatedStory = { published: Moment; modified: Moment };

/** One sitemap file: the stories of a month, or a part of them where they are too many for one file. */
export type MonthFile<Story> = { month: string; part: number; stories: Story[] };

/**
 * Stories by the month of their publication in the site's zone, newest month first, each cut into files
 * that may be handed out. Within a month the order given is kept.
 */
export function monthFiles<Story extends DatedStory>(
  stories: readonly Story[],
  zone: string,
  most: number = MOST_IN_A_SITEMAP,
): MonthFile<Story>[] {
  const months = new Map<string, Story[]>();
  for (const story of stories) {
    const month = dayOf(story.published, zone).slice(0, 7);
    const found = months.get(month);
    if (found) found.push(story);
    else months.set(month, [story]);
  }
  const newestFirst = [...months].sort(([a], [b]) => (a < b ? 1 : -1));
  return newestFirst.flatMap(([month, held]) =>
    Array.from({ length: Math.ceil(held.length / most) }, (_, index) => ({
      month,
      part: index + 1,
      stories: held.slice(index * most, (index + 1) * most),
    })),
  );
}

/** "2026-11.xml", and "2026-11-2.xml" for a month's second part. */
export function monthFileName({ month, part }: { month: string; part: number }): string {
  return `${month}${part === 1 ? "" : `-${part}`}.xml`;
}

/** The month and part that a file's name asks for; null for a name that no file can have. */
export function readMonthFileName(name: string): { month: string; part: number } | null {
  const [, month, part] = /^([12]\d{3}-(?:0[1-9]|1[0-2]))(?:-([2-9]|[1-9]\d{1,5}))?\.xml$/.exec(name) ?? [];
  return month === undefined ? null : { month, part: Number(part ?? 1) };
}

/** The newest modified stamp of these stories; null of none. */
export function newestModified(
  stories: readonly Pick<DatedStory, "modified">[],
  zone: string,
): Moment | null {
  return stories.reduce<Moment | null>(
    (newest, { modified }) =>
      newest && orderInstant(newest, zone) >= orderInstant(modified, zone) ? newest : modified,
    null,
  );
}
