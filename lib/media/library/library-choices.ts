import { authorize } from "@/lib/authorize";
import type { Newsroom } from "@/lib/newsroom";
import type { Actor } from "@/lib/permissions";
import { countNeeding } from "./attention";
import type { LibraryChoices } from "@/lib/media/fields";

/** What the library's filters can be set to, and how much there is. Topics have the names of the actor's language, or of any. */
export async function readLibraryChoices(newsroom: Newsroom, actor: Actor): Promise<LibraryChoices> {
  authorize(actor, "picture.save");
  const { db } = newsroom;
  const language = actor.kind === "person" ? actor.language : "en";
  const [people, names, held, needing, out] = await Promise.all([
    db.person.findMany({
      where: { addedPictures: { some: {} } },
      select: { id: true, name: true },
      orderBy: { name: "asc" },
    }),
    db.topicName.findMany({
      select: { topicId: true, name: true, edition: { select: { language: true } } },
      orderBy: { name: "asc" },
    }),
    db.picture.count({ where: { deletedAt: null } }),
    countNeeding(newsroom),
    db.picture.count({ where: { deletedAt: { not: null } } }),
  ]);
  const topics = new Map<number, string>();
  for (const { topicId, name, edition } of names)
    if (edition.language === language || !topics.has(topicId)) topics.set(topicId, name);
  return {
    ...{ people, held, needing, out },
    topics: [...topics].map(([id, name]) => ({ id, name })),
  };
}
