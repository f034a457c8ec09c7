import { z } from "zod";
import { createTopic, LONGEST_TOPIC } from "@/lib/topics/create-topic";
import { findTopics } from "@/lib/topics/find-topics";
import { exchange, idIn, reading } from "@/lib/web/exchange";

const language = z.string().min(2).max(20);
const newTopic = z.strictObject({ language, name: z.string().trim().min(1).max(LONGEST_TOPIC) });

/** How many topics can be asked for by number: more than any story may have. */
const MOST_IDS = 50;

/** `?language=en&words=low`, or `&ids=3,5`: the topics to be offered, or named. */
export const GET = reading<object>(async ({ newsroom, actor }, _params, query) => {
  const ids = query.get("ids")?.split(",").slice(0, MOST_IDS).map(idIn);
  const words = query.get("words")?.slice(0, LONGEST_TOPIC);
  return { topics: await findTopics(newsroom, actor, { language: query.get("language") ?? "", words, ids }) };
});

/** Makes a topic; 409 names the one that is there already. */
export const POST = exchange<typeof newTopic, object>(newTopic, async ({ newsroom, actor }, input) => ({
  topic: await createTopic(newsroom, actor, input),
}));
