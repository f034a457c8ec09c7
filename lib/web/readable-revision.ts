import type { Newsroom } from "@/lib/newsroom";
import type { Actor } from "@/lib/permissions";
import { relationTo } from "@/lib/stories/story-act";
import { readableText, visibleTo } from "@/lib/stories/visible";
import type { Revision } from "@/prisma/generated/client";

/**
 * A revision of this story that this actor may read: any for those who work on it, the public one for others; null
 * for every other, and for a revision of another story.
 */
export async function findReadableRevision(
  { db }: Newsroom,
  actor: Actor,
  storyId: number,
  revisionId: number,
): Promise<Revision | null> {
  if (revisionId > 2 ** 31 - 1) return null;
  const story = await db.story.findFirst({ where: { AND: [{ id: storyId }, visibleTo(actor)] } });
  if (!story) return null;
  const reading = readableText(actor, await relationTo(db, actor, story), story);
  if (reading === "sealed" || (reading === "public" && revisionId !== story.publicRevisionId)) return null;
  return db.revision.findFirst({ where: { id: revisionId, storyId } });
}
