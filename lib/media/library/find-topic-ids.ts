import type { Newsroom } from "@/lib/newsroom";
import { FieldsWrong } from "@/lib/refusal";
import { foldName } from "@/lib/topics/fold";

/** The topics that are called so in any edition, however it is written. Refuses, in the named field, what no topic is called. */
export async function findTopicIds(
  { db }: Pick<Newsroom, "db">,
  names: readonly string[],
  field: string,
): Promise<number[]> {
  if (names.length === 0) return [];
  const known = new Map<string, number>();
  for (const { name, topicId } of await db.topicName.findMany({ orderBy: { topicId: "desc" } }))
    known.set(foldName(name), topicId);
  const ids = names.map((name) => known.get(foldName(name)));
  if (ids.some((id) => id === undefined)) throw new FieldsWrong({ [field]: "topicsUnknown" });
  return [...new Set(ids.filter((id) => id !== undefined))];
}
