import { DateTime } from "luxon";
import type { Newsroom } from "@/lib/newsroom";
import type { CounterpartView } from "@/lib/stories/view";
import { requireContext } from "./reader-context";
import { counterparts, type SamePage } from "./reader-counterparts";

/** Every page of every edition that could have a counterpart, with the counterparts that it names. */
export async function allCounterparts({ db }: Newsroom): Promise<Map<string, CounterpartView[]>> {
  const editions = await db.edition.findMany({ include: { sections: true, topics: true, series: true } });
  const people = await db.person.findMany({ select: { handle: true } });
  const stories = await db.story.findMany({ select: { id: true, editionId: true, listedAt: true } });
  const months = stories.flatMap(({ listedAt }) =>
    listedAt ? [DateTime.fromJSDate(listedAt, { zone: "utc" }).toFormat("yyyy-MM")] : [],
  );
  const named = new Map<string, CounterpartView[]>();
  for (const { id, language, sections, topics, series } of editions) {
    const pages: SamePage[] = [
      ...(["front", "archive", "corrections"] as const),
      ...sections.map(({ slug }) => `section/${slug}` as const),
      ...topics.map(({ slug }) => `topic/${slug}` as const),
      ...series.map(({ slug }) => `series/${slug}` as const),
      ...people.map(({ handle }) => `person/${handle}` as const),
      ...[...new Set(months)].map((month) => `month/${month}` as const),
      ...stories.filter(({ editionId }) => editionId === id).map((story) => `story/${story.id}` as const),
    ];
    const context = await requireContext(language);
    for (const page of pages) {
      const found = await counterparts(context, page);
      const own = found.find((one) => one.language === language);
      if (own) named.set(own.href, found);
    }
  }
  return named;
}

/** The pages that name one which does not name them in the same words. */
export function oneSided(named: ReadonlyMap<string, CounterpartView[]>): string[] {
  return [...named].flatMap(([page, others]) =>
    others
      .filter(({ href }) => JSON.stringify(named.get(href)) !== JSON.stringify(others))
      .map(({ href }) => `${page} → ${href}`),
  );
}
