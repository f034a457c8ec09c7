import type { Transaction } from "@/lib/database";
import { FieldsWrong } from "@/lib/refusal";
import { isRowId } from "@/lib/row-id";
import type { StoryContent } from "./fields";
import { pictureIds } from "./lookups";

/** Refuses a text that names a topic, a series, a person or a picture which is not there. */
export async function requireKnown(tx: Transaction, content: StoryContent): Promise<void> {
  // One after another: a transaction has one connection.
  const fields: string[] = [];
  if (await missing(content.topicIds, (id) => tx.topic.count({ where: { id } }))) fields.push("topicIds");
  const series = content.series ? [content.series.seriesId] : [];
  if (await missing(series, (id) => tx.series.count({ where: { id } }))) fields.push("series");
  if (await missing(personIds(content), (id) => tx.person.count({ where: { id } }))) fields.push("bylines");
  if (await missing(pictureIds(content), (id) => countHeld(tx, id.in))) fields.push("lead");
  if (fields.length > 0) throw new FieldsWrong(Object.fromEntries(fields.map((field) => [field, "wrong"])));
}

/** Those of these pictures that are in the library; none of them is taken out of it before this transaction has ended. */
async function countHeld(tx: Transaction, ids: number[]): Promise<number> {
  const held = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM "pictures" WHERE id = ANY (${ids}::integer[]) AND deleted_at IS NULL ORDER BY id FOR KEY SHARE`;
  return held.length;
}

async function missing(ids: number[], count: (id: { in: number[] }) => Promise<number>): Promise<boolean> {
  const named = [...new Set(ids)];
  if (!named.every(isRowId)) return true;
  return named.length > 0 && (await count({ in: named })) < named.length;
}

function personIds(content: StoryContent): number[] {
  return content.bylines.flatMap((line) => line.personId ?? []);
}
