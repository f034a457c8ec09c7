import type { Database, Transaction } from "@/lib/database";
import type { SlugScript } from "@/lib/slugs/fields";
import type { StoryInHand } from "./story-in-hand";

/** In which letters the edition of the story in hand writes its addresses. */
export function slugScript({ tx, story }: Pick<StoryInHand, "tx" | "story">): Promise<SlugScript> {
  return slugScriptOf(tx, story.editionId);
}

/** In which letters an edition writes its addresses. */
export async function slugScriptOf(
  db: Pick<Database | Transaction, "edition">,
  editionId: number,
): Promise<SlugScript> {
  const { slugs } = await db.edition.findUniqueOrThrow({ where: { id: editionId }, select: { slugs: true } });
  return slugs;
}
