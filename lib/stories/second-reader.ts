import type { Transaction } from "@/lib/database";
import type { Revision } from "@/prisma/generated/client";

/**
 * Whether somebody besides the publisher has read this revision: the publisher did not write in it, or
 * another editor approved or signed exactly it.
 *
 * @param publisherId null for an import, which no one reads
 */
export async function hasSecondReader(
  tx: Transaction,
  revision: Pick<Revision, "id" | "writerIds">,
  publisherId: number | null,
): Promise<boolean> {
  if (publisherId !== null && !revision.writerIds.includes(publisherId)) return true;
  const signatures = await tx.logEntry.count({
    where: {
      revisionId: revision.id,
      act: { in: ["story.approve", "story.sign"] },
      actorKind: "person",
      NOT: { actorId: publisherId },
    },
  });
  return signatures > 0;
}
