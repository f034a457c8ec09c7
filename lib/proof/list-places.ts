import { DateTime } from "luxon";
import { monthWords } from "@/lib/dates";
import { editionHref } from "@/lib/editions/addresses";
import { isRowId } from "@/lib/row-id";
import type { StoryContent } from "@/lib/stories/fields";
import { newestFirst, oldestFirst, type List } from "./list-page";
import { leftMonths, monthOf } from "./months";
import type { At, Place } from "./place";
import type { Standing } from "./standing";

/** So many lists of each kind are asked at most, those in which the story stands before those that it has left. */
const MOST_LISTS = 20;

/** The pages of the section, the topics, the authors, the series and the month, and of those that the story has left. */
export async function listsOf(at: At, standing: Standing): Promise<Place[]> {
  const [sections, topics, authors, series] = await Promise.all([
    sectionsOf(at, standing),
    topicsOf(at, standing),
    authorsOf(at, standing),
    seriesOf(at, standing),
  ]);
  const dated = [...sections, ...topics, ...authors, ...monthsOf(at, standing)];
  const found = await Promise.all([
    ...dated.map((list) => newestFirst(at, standing, list)),
    ...series.map((list) => oldestFirst(at, standing, list)),
  ]);
  return found.flat();
}

/** What a story's texts name, what it names now before what it named once. */
export function namedBy(
  { content, earlier }: Pick<Standing, "content" | "earlier">,
  ids: (content: StoryContent) => readonly number[],
): { all: number[]; isLeft: (id: number) => boolean } {
  const now = new Set(ids(content));
  const all = new Set([...now, ...earlier.flatMap(ids)].filter(isRowId));
  return { all: [...all].slice(0, MOST_LISTS), isLeft: (id) => !now.has(id) };
}

/** Also those of its former addresses: a text that was removed from the record no longer says where it stood. */
export async function sectionsOf(
  { db }: Pick<At, "db">,
  { edition, former, content }: Standing,
): Promise<List[]> {
  const slugs = former.map(({ sectionSlug }) => sectionSlug);
  const id = content.sectionId ?? 0;
  const sections = await db.section.findMany({
    where: { editionId: edition.id, OR: [{ id }, { slug: { in: slugs } }] },
    orderBy: { id: "asc" },
  });
  return leftLast(
    sections.map((section) => ({
      kind: "section",
      name: section.name,
      path: editionHref(edition, section.slug),
      filter: { editionId: edition.id, sectionId: section.id },
      left: section.id !== id,
    })),
  );
}

export async function topicsOf({ db }: Pick<At, "db">, standing: Standing): Promise<List[]> {
  const { edition } = standing;
  const { all, isLeft } = namedBy(standing, ({ topicIds }) => topicIds);
  const where = { editionId: edition.id, topicId: { in: all } };
  const topics = await db.topicName.findMany({ where, orderBy: { topicId: "asc" } });
  return leftLast(
    topics.map(({ topicId, name, slug }) => ({
      ...{ kind: "topic", name, path: editionHref(edition, "topics", slug), left: isLeft(topicId) },
      filter: { editionId: edition.id, topicId },
    })),
  );
}

async function authorsOf({ db }: At, standing: Standing): Promise<List[]> {
  const { edition } = standing;
  const named = namedBy(standing, ({ bylines }) => bylines.flatMap(({ personId }) => personId ?? []));
  const people = await db.person.findMany({ where: { id: { in: named.all } }, orderBy: { id: "asc" } });
  return leftLast(
    people.map(({ id, name, handle }) => ({
      ...{ kind: "person", name, path: editionHref(edition, "people", handle), left: named.isLeft(id) },
      filter: { editionId: edition.id, personId: id },
    })),
  );
}

export async function seriesOf({ db }: Pick<At, "db">, standing: Standing): Promise<List[]> {
  const { edition } = standing;
  const { all, isLeft } = namedBy(standing, ({ series }) => (series ? [series.seriesId] : []));
  const where = { editionId: edition.id, seriesId: { in: all } };
  const names = await db.seriesName.findMany({ where, orderBy: { seriesId: "asc" } });
  return leftLast(
    names.map(({ seriesId, name, slug }) => ({
      ...{ kind: "series", name, path: editionHref(edition, "series", slug), left: isLeft(seriesId) },
      filter: { editionId: edition.id, seriesId },
    })),
  );
}

/** The archive's month in which the story stands, and those in which it stood before its date was set. */
function monthsOf({ zone }: At, standing: Standing): List[] {
  const { edition, listedAt } = standing;
  const left = leftMonths(standing, zone).map((instant) => ({ instant, left: true }));
  return [{ instant: listedAt, left: false }, ...left].map((one) => {
    const month = monthOf(one.instant, zone);
    const first = DateTime.fromISO(month, { zone });
    return {
      ...{ kind: "archive", name: monthWords(month, edition.language), ...one },
      path: editionHref(edition, "archive", ...month.split("-")),
      filter: { editionId: edition.id, from: first.toJSDate(), until: first.plus({ months: 1 }).toJSDate() },
    };
  });
}

function leftLast(lists: List[]): List[] {
  return [...lists.filter(({ left }) => !left), ...lists.filter(({ left }) => left)];
}
