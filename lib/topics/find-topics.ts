import { authorize } from "@/lib/authorize";
import type { Newsroom } from "@/lib/newsroom";
import type { Actor } from "@/lib/permissions";
import type { Choice } from "@/lib/stories/desk-view";
import { foldName } from "./fold";

/** How many topics are offered at once. */
const MOST = 12;

export type TopicsAsked = {
  language: string;
  /** The beginning of a word of the name, however it is written. */
  words?: string | undefined;
  /** These topics, whatever they are called. */
  ids?: readonly number[] | undefined;
};

/**
 * The topics of one edition that fit what is asked for: first those whose name begins so, then those with such a word
 * in them, in the alphabet's order. Empty for an edition that is not there.
 */
export async function findTopics(newsroom: Newsroom, actor: Actor, asked: TopicsAsked): Promise<Choice[]> {
  authorize(actor, "topic.create");
  const { language, ids } = asked;
  const names = await newsroom.db.topicName.findMany({
    where: { edition: { language }, ...(ids ? { topicId: { in: [...ids] } } : {}) },
    orderBy: { name: "asc" },
  });
  const topics = names.map(({ topicId, name }) => ({ id: topicId, name }));
  return ids ? topics : fitting(topics, asked.words ?? "").slice(0, MOST);
}

function fitting(topics: readonly Choice[], words: string): Choice[] {
  const wanted = foldName(words);
  const begins = (name: string) => foldName(name).startsWith(wanted);
  const within = (name: string) => name.split(/[\s-]+/u).some(begins) || foldName(name).includes(wanted);
  const first = topics.filter(({ name }) => begins(name));
  return [...first, ...topics.filter((topic) => !first.includes(topic) && within(topic.name))];
}
