import { noteRead } from "@/lib/expiries/note-read";
import { editionHref } from "@/lib/editions/addresses";
import type { PersonView, TopicView } from "@/lib/stories/view";
import { requireContext } from "./reader-context";
import { readList } from "./reader-lists";

/** A byline page; null for somebody without a public story in any edition. */
export async function readPerson(
  language: string,
  handle: string,
  page?: number,
): Promise<PersonView | null> {
  const context = await requireContext(language);
  const person = await context.db.publicPerson.findFirst({ where: { handle } });
  if (!person) return null;
  noteRead(`person:${person.id}`, `named:person:${person.id}`);
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
    ...(profile?.contact ? { contact: profile.contact } : {}),
    ...(profile?.disclosures ? { disclosures: profile.disclosures } : {}),
    ...(person.languages.length > 0 ? { languages: languageNames(person.languages, language) } : {}),
    handle,
    days: list.days,
    pages: list.pages,
  };
}

/** "English", "русский": languages by their names in the edition's own. */
function languageNames(codes: readonly string[], language: string): string[] {
  const names = new Intl.DisplayNames([language, "en"], { type: "language" });
  return codes.map((code) => names.of(code) ?? code);
}

/** A topic's page; null where there is no such topic in this edition. */
export async function readTopic(language: string, slug: string, page?: number): Promise<TopicView | null> {
  const context = await requireContext(language);
  const topic = await context.db.publicTopic.findFirst({ where: { editionId: context.edition.id, slug } });
  if (!topic) return null;
  noteRead(`topic:${topic.topicId}`, `filled:topic:${topic.topicId}:${context.edition.id}`);
  const filter = { editionId: context.edition.id, topicId: topic.topicId };
  const href = editionHref(context.edition, "topics", slug);
  const list = await readList(context, filter, href, page);
  return list && { name: topic.name, href, days: list.days, pages: list.pages };
}
