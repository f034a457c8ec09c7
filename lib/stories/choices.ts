import type { Newsroom } from "@/lib/newsroom";
import { derivativeName } from "@/lib/media/files";
import type { ChoicesView } from "./desk-view";

const MOST_PICTURES = 200;
const THUMB = 320;

/** Everything that can be chosen in a story's form; topics and titles in the named edition's language, or the default one's. */
export async function listChoices({ db }: Newsroom, language?: string): Promise<ChoicesView> {
  const edition = language ? { language } : { isDefault: true };
  const [editions, sections, people, topics, pictures] = await Promise.all([
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
    db.picture.findMany({ where: { doNotUse: null }, orderBy: { id: "desc" }, take: MOST_PICTURES }),
  ]);
  return {
    languages: editions.map(({ language: code, name }) => ({ language: code, name })),
    sections: sections.map(({ id, name, edition: of }) => ({ id, name, language: of.language })),
    people: people.map(({ id, name, profiles }) => {
      const profile = profiles.find((candidate) => candidate.language === (language ?? "en"));
      return { id, name, title: profile?.title ?? "" };
    }),
    topics: topics.map(({ topicId, name }) => ({ id: topicId, name })),
    pictures: pictures.map(({ id, fileName, caption, credit, alt, contentHash, widths }) => ({
      id,
      name: fileName || caption,
      thumb: `/media/${derivativeName(contentHash, widths.find((width) => width >= THUMB) ?? widths[0] ?? THUMB)}`,
      caption,
      credit,
      alt,
    })),
  };
}
