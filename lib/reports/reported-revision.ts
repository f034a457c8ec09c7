import type { ReaderDatabase } from "@/lib/database";

/**
 * The revision that a reader had before them who had seen the story's public log up to this entry; where they named
 * none, or one that is not there, the text that stands now.
 */
export async function reportedRevision(
  db: Pick<ReaderDatabase, "publicLogEntry">,
  story: { id: number; revisionId: number },
  entry: number | null,
): Promise<number> {
  if (entry === null) return story.revisionId;
  const published = await db.publicLogEntry.findFirst({
    where: { storyId: story.id, publicNumber: { lte: entry }, revisionId: { not: null } },
    orderBy: { publicNumber: "desc" },
    select: { revisionId: true },
  });
  return published?.revisionId ?? story.revisionId;
}
