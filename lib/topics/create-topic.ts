import { authorize } from "@/lib/authorize";
import { timeOfAct } from "@/lib/clock";
import { appendLog } from "@/lib/log";
import type { Newsroom } from "@/lib/newsroom";
import type { Actor } from "@/lib/permissions";
import { Conflict, FieldsWrong } from "@/lib/refusal";
import type { Choice } from "@/lib/stories/desk-view";
import { suggestSlug } from "@/lib/stories/slugs";
import { ACT_LIMITS } from "@/lib/stories/story-act";
import { foldName, tidyName } from "./fold";

export const LONGEST_TOPIC = 80;

export type CreateTopicInput = { language: string; name: string };

/**
 * Makes a topic with a name in one edition. Refuses a name without a letter or digit, and with Conflict, the topic in
 * hand, one that the edition has already, however it is written.
 */
export async function createTopic(
  newsroom: Newsroom,
  actor: Actor,
  { language, name: typed }: CreateTopicInput,
): Promise<Choice> {
  authorize(actor, "topic.create");
  const name = tidyName(typed);
  if (!/[\p{L}\p{N}]/u.test(name)) throw new FieldsWrong({ name: "required" });
  if (name.length > LONGEST_TOPIC) throw new FieldsWrong({ name: "wrong" });
  return newsroom.db.$transaction(async (tx) => {
    // Two people who type the same name at once make one topic.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`topics ${language}`}, 0))`;
    const edition = await tx.edition.findUnique({ where: { language }, include: { topics: true } });
    if (!edition) throw new FieldsWrong({ language: "unknownLanguage" });
    const same = edition.topics.find((topic) => foldName(topic.name) === foldName(name));
    if (same) throw new Conflict("topicThere", { id: same.topicId, name: same.name }, { name: same.name });
    const at = await timeOfAct(tx, newsroom.clock);
    const { id } = await tx.topic.create({ data: {} });
    const slug = freeSlug(
      suggestSlug(name, edition.slugs) || `topic-${id}`,
      new Set(edition.topics.map((one) => one.slug)),
    );
    await tx.topicName.create({ data: { topicId: id, editionId: edition.id, name, slug } });
    await appendLog(tx, { act: "topic.create", at, actor, data: { topic: id, name, language } });
    return { id, name };
  }, ACT_LIMITS);
}

/** This slug, or with the first number behind it that no other topic has. */
function freeSlug(wanted: string, taken: ReadonlySet<string>): string {
  let slug = wanted;
  for (let number = 2; taken.has(slug); number++) slug = `${wanted}-${number}`;
  return slug;
}
