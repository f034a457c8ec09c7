import { DateTime } from "luxon";
import { monthWords } from "@/lib/dates";
import { editionHref } from "@/lib/editions/addresses";
import { countMonths, findBeside } from "@/lib/stories/lists";
import type { ArchiveView, LinkView, MonthView } from "@/lib/stories/view";
import { requireContext, type ReaderContext } from "./reader-context";
import { readList } from "./reader-lists";

/** Every month in which an edition published anything that is live now, in the site's zone. */
export async function readArchive(language: string): Promise<ArchiveView> {
  const context = await requireContext(language);
  const months = await countMonths(context.db, context.edition.id, context.settings.zone);
  const years = new Map<string, ArchiveView["years"][number]>();
  for (const { month, count } of months) {
    const year = month.slice(0, 4);
    const found = years.get(year) ?? { year, count: 0, months: [] };
    found.count += count;
    found.months.push({ ...monthLink(context, month), machine: month, count });
    years.set(year, found);
  }
  return {
    href: editionHref(context.edition, "archive"),
    count: months.reduce((sum, { count }) => sum + count, 0),
    years: [...years.values()],
  };
}

/** One month of an edition ("2026", "11"), or a numbered page of it; null where nothing was published in it. */
export async function readMonth(
  language: string,
  year: string,
  number: string,
  page?: number,
): Promise<MonthView | null> {
  const context = await requireContext(language);
  const { db, edition, settings } = context;
  const month = `${year}-${number}`;
  const first = DateTime.fromISO(month, { zone: settings.zone });
  if (!/^[1-9]\d{3}-\d{2}$/.test(month) || !first.isValid) return null;
  const span = { from: first.toJSDate(), until: first.plus({ months: 1 }).toJSDate() };
  const { name, href } = monthLink(context, month);
  const [list, { before, after }] = await Promise.all([
    readList(context, { editionId: edition.id, ...span }, href, page),
    findBeside(db, edition.id, span),
  ]);
  if (!list || list.count === 0) return null;
  const monthOf = (at: Date) => DateTime.fromJSDate(at, { zone: settings.zone }).toFormat("yyyy-MM");
  return {
    name,
    machine: month,
    href,
    count: list.count,
    days: list.days,
    pages: list.pages,
    archiveHref: editionHref(edition, "archive"),
    ...(before ? { older: monthLink(context, monthOf(before)) } : {}),
    ...(after ? { newer: monthLink(context, monthOf(after)) } : {}),
  };
}

function monthLink({ edition }: ReaderContext, month: string): LinkView {
  const [year = "", number = ""] = month.split("-");
  return {
    name: monthWords(month, edition.language),
    href: editionHref(edition, "archive", year, number),
  };
}
