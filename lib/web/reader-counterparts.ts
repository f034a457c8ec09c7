import { noteRead } from "@/lib/expiries/note-read";
import { DateTime } from "luxon";
import { editionHref, storyHref } from "@/lib/editions/addresses";
import { isRowId } from "@/lib/row-id";
import { isFilled, type ListFilter } from "@/lib/stories/lists";
import type { CounterpartView } from "@/lib/stories/view";
import type { PublicEdition } from "@/prisma/generated/client";
import type { ReaderContext } from "./reader-context";

/** Pages that may have a counterpart in other editions. */
export type SamePage =
  | "front"
  | "archive"
  | "corrections"
  | `section/${string}`
  | `topic/${string}`
  | `series/${string}`
  | `person/${string}`
  | `month/${string}`
  | `story/${number}`;

type Found = { editionId: number; href: string };

/**
 * The same page in every edition that has it, its own among them, in the order of the editions. A list counts where a
 * live story stands in it, a story where it is live itself. Empty where there is no other: whichever of the pages is
 * asked, the answer is the same.
 */
export async function counterparts(context: ReaderContext, page: SamePage): Promise<CounterpartView[]> {
  const { edition, editions } = context;
  if (editions.length < 2) return [];
  const found = await findSame(context, page);
  if (found.length < 2 || !found.some(({ editionId }) => editionId === edition.id)) return [];
  return editions.flatMap((other) => {
    const same = found.find(({ editionId }) => editionId === other.id);
    return same ? [{ language: other.language, href: same.href, default: other.isDefault }] : [];
  });
}

function findSame(context: ReaderContext, page: SamePage): Promise<Found[]> {
  const [at = "", ...rest] = page.split("/");
  const name = rest.join("/");
  switch (at) {
    case "section":
      return sections(context, name);
    case "topic":
      return topics(context, name);
    case "series":
      return series(context, name);
    case "person":
      return people(context, name);
    case "month":
      return months(context, name);
    case "story":
      return translations(context, Number(name));
    default:
      return Promise.resolve(everywhere(context, at === "front" ? [] : [at]));
  }
}

/** A page that every edition has. */
function everywhere({ editions }: ReaderContext, parts: string[]): Found[] {
  return editions.map((edition) => ({ editionId: edition.id, href: editionHref(edition, ...parts) }));
}

/** Sections of different editions are the same where their addresses are. */
async function sections(context: ReaderContext, slug: string): Promise<Found[]> {
  noteRead(...context.editions.map(({ id }) => `edition:${id}`));
  const rows = await context.db.publicSection.findMany({ where: { slug } });
  return lists(
    context,
    rows.map(({ id, editionId }) => ({ filter: { editionId, sectionId: id }, parts: [slug] })),
  );
}

async function topics(context: ReaderContext, slug: string): Promise<Found[]> {
  const { db, edition } = context;
  const topic = await db.publicTopic.findFirst({ where: { editionId: edition.id, slug } });
  if (!topic) return [];
  const { topicId } = topic;
  noteRead(`topic:${topicId}`);
  const rows = await db.publicTopic.findMany({ where: { topicId } });
  return lists(
    context,
    rows.map((row) => ({ filter: { editionId: row.editionId, topicId }, parts: ["topics", row.slug] })),
  );
}

async function series(context: ReaderContext, slug: string): Promise<Found[]> {
  const { db, edition } = context;
  const one = await db.publicSeries.findFirst({ where: { editionId: edition.id, slug } });
  if (!one) return [];
  const { seriesId } = one;
  noteRead(`series:${seriesId}`);
  const rows = await db.publicSeries.findMany({ where: { seriesId } });
  return lists(
    context,
    rows.map((row) => ({ filter: { editionId: row.editionId, seriesId }, parts: ["series", row.slug] })),
  );
}

async function people(context: ReaderContext, handle: string): Promise<Found[]> {
  const person = await context.db.publicPerson.findFirst({ where: { handle } });
  if (!person) return [];
  noteRead(`person:${person.id}`, `named:person:${person.id}`);
  return lists(
    context,
    context.editions.map(({ id }) => ({
      filter: { editionId: id, personId: person.id },
      parts: ["people", handle],
    })),
  );
}

async function months(context: ReaderContext, month: string): Promise<Found[]> {
  const first = DateTime.fromISO(month, { zone: context.settings.zone });
  if (!first.isValid) return [];
  const span = { from: first.toJSDate(), until: first.plus({ months: 1 }).toJSDate() };
  return lists(
    context,
    context.editions.map(({ id }) => ({
      filter: { editionId: id, ...span },
      parts: ["archive", ...month.split("-")],
    })),
  );
}

type ListPlace = { filter: ListFilter; parts: string[] };

async function lists({ db, editions }: ReaderContext, places: ListPlace[]): Promise<Found[]> {
  const filled = await Promise.all(places.map(({ filter }) => isFilled(db, filter)));
  return places.flatMap(({ filter, parts }, index) => {
    const edition = editions.find(({ id }) => id === filter.editionId);
    return edition && filled[index] ? [{ editionId: edition.id, href: editionHref(edition, ...parts) }] : [];
  });
}

/** The live stories of a group, the oldest in each edition: one that is not among them has no counterpart. */
async function translations({ db, editions, edition }: ReaderContext, id: number): Promise<Found[]> {
  if (!isRowId(id)) return [];
  noteRead(`story:${id}`);
  const story = await db.publicStory.findUnique({ where: { id }, select: { translationGroup: true } });
  if (!story || story.translationGroup === null) return [];
  noteRead(`translations:${story.translationGroup}`);
  const live = await db.publicStory.findMany({
    where: { translationGroup: story.translationGroup, publicState: "live" },
    select: { id: true, editionId: true, sectionSlug: true, slug: true },
    orderBy: { id: "asc" },
  });
  noteRead(...live.map((one) => `story:${one.id}`));
  const firsts = new Map<number, (typeof live)[number]>();
  for (const one of live) if (!firsts.has(one.editionId)) firsts.set(one.editionId, one);
  if (firsts.get(edition.id)?.id !== id) return [];
  const place = (other: PublicEdition) => {
    const one = firsts.get(other.id);
    return one ? [{ editionId: other.id, href: storyHref(other, one) }] : [];
  };
  return editions.flatMap(place);
}
