import { orderInstant } from "@/lib/dates";
import type { Moment } from "@/lib/moments";
import { MOST_IN_A_SITEMAP } from "./sitemap";

/** One sitemap file: the stories of a month, or a part of them where they are too many for one file. */
export type MonthFile = { month: string; part: number };

/** The files that so many stories of a month need; one for none. */
export function filesOfMonth(month: string, count: number, most: number = MOST_IN_A_SITEMAP): MonthFile[] {
  return Array.from({ length: Math.max(Math.ceil(count / most), 1) }, (_, index) => ({
    month,
    part: index + 1,
  }));
}

/** Those of a month's stories that stand in one of its files, in the order given. */
export function partOfMonth<Story>(
  stories: readonly Story[],
  part: number,
  most: number = MOST_IN_A_SITEMAP,
): Story[] {
  return stories.slice((part - 1) * most, part * most);
}

/** "2026-11.xml", and "2026-11-2.xml" for a month's second part. */
export function monthFileName({ month, part }: MonthFile): string {
  return `${month}${part === 1 ? "" : `-${part}`}.xml`;
}

/** The month and part that a file's name asks for; null for a name that no file can have. */
export function readMonthFileName(name: string): MonthFile | null {
  const [, month, part] = /^([12]\d{3}-(?:0[1-9]|1[0-2]))(?:-([2-9]|[1-9]\d{1,5}))?\.xml$/.exec(name) ?? [];
  return month === undefined ? null : { month, part: Number(part ?? 1) };
}

/** The newest modified stamp of these stories; null of none. */
export function newestModified(stories: readonly { modified: Moment }[], zone: string): Moment | null {
  return stories.reduce<Moment | null>(
    (newest, { modified }) =>
      newest && orderInstant(newest, zone) >= orderInstant(modified, zone) ? newest : modified,
    null,
  );
}
