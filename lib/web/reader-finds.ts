import { editionHref } from "@/lib/editions/addresses";
import type { PersonView, SearchView, TopicView } from "@/lib/stories/view";
import { requireContext } from "./reader-context";
import { readList } from "./reader-lists";
import { noteTags } from "./tags";

/** A byline page; null for somebody without a public story in any edition. */
export async function readPerson(
  language: string,
  handle: string,
  page?: number,
): Promise<PersonView | null> {
  const context = await requireContext(language);
  const person = await context.db.publicPerson.findFirst({ where: { handle } });
  if (!person) return null;
  noteTags(`person:${person.id}`);
  const profile = await context.db.publicProfile.findUnique({
    where: { personId_language: { personId: person.id, language } },
  });
  const filter = { editionId: context.edition.id, personId: person.id };
  const href = editionHref(context.edition, "people", handle);
  const list = await readList(context, filter, href, page);
  if (!list) return null;
  return {
    name: profile?.name || person.name,
    href,
    ...(profile?.title ? { role: profile.title } : {}),
    ...(profile?.about ? { about: profile.about } : {}),
    days: list.days,
    pages: list.pages,
  };
}

/** A topic's page; null where there is no such topic in this edition. */
export async function readTopic(language: string, slug: string, page?: number): Promise<TopicView | null> {
  const context = await requireContext(language);
  const topic = await context.db.publicTopic.findFirst({ where: { editionId: context.edition.id, slug } });
  if (!topic) return null;
  noteTags(`topic:${topic.topicId}`);
  const filter = { editionId: context.edition.id, topicId: topic.topicId };
  const href = editionHref(context.edition, "topics", slug);
  const list = await readList(context, filter, href, page);
  return list && { name: topic.name, href, days: list.days, pages: list.pages };
}

const LONGEST_QUERY = 200;
const MOST_WORDS = 8;

/** Stories whose headline or standfirst holds every word that was asked for. */
export async function readSearch(language: string, asked: string, page?: number): Promise<SearchView> {
  const context = await requireContext(language);
  const query = asked.replaceAll("\0", "").trim().slice(0, LONGEST_QUERY);
  const words = query.split(/\s+/).filter(Boolean).slice(0, MOST_WORDS);
  if (words.length === 0) return { query, count: 0, stories: [], pages: [] };
  const filter = { editionId: context.edition.id, words };
  const href = `${editionHref(context.edition, "search")}?q=${encodeURIComponent(query)}`;
  const list = await readList(context, filter, href, page);
  if (!list) return { query, count: 0, stories: [], pages: [] };
  const pages = list.pages.map((link) => ({ ...link, href: `${href}&page=${link.number}` }));
  return { query, count: list.count, stories: list.stories, pages };
}
