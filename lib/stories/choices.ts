import type { Newsroom } from "@/lib/newsroom";
import type { ChoicesView } from "./desk-view";

/** Everything that can be chosen in a story's form; topics and titles in the named edition's language, or the default one's. */
export async function listChoices({ db }: Newsroom, language?: string): Promise<ChoicesView> {
  const edition = language ? { language } : { isDefault: true };
  const [editions, sections, people, topics] = await Promise.all([
    db.edition.findMany({ orderBy: { position: "asc" } }),
    db.section.findMany({
      include: { edition: true },
      orderBy: [{ edition: { position: "asc" } }, { position: "asc" }],
    }),
    db.person.findMany({
      where: { disabledAt: null },
      include: { profiles: true },
      orderBy: { name: "asc" },
    }),
    db.topicName.findMany({ where: { edition }, orderBy: { name: "asc" } }),
  ]);
  return {
    languages: editions.map(({ language: code, name }) => ({ language: code, name })),
    sections: sections.map(({ id, name, edition: of }) => ({ id, name, language: of.language })),
    people: people.map(({ id, name, profiles }) => {
      const profile = profiles.find((candidate) => candidate.language === (language ?? "en"));
      return { id, name, printed: profile?.name || name, title: profile?.title ?? "" };
    }),
    topics: topics.map(({ topicId, name }) => ({ id: topicId, name })),
  };
}
