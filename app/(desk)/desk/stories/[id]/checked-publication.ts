import { notFound } from "next/navigation";

import type { Newsroom } from "@/lib/newsroom";
import type { Actor } from "@/lib/permissions";
import type { PublishView } from "@/lib/stories/desk-view";
import { internalReason } from "@/lib/stories/fields";
import { findPublication } from "@/lib/stories/queries";
import { checkRevision } from "@/lib/web/check-page";

/** What an editor may say to get past a check or the second reader. */
export const exceptions = {
  override: internalReason.default(""),
  emergency: internalReason.default(""),
};

/** What an editor sees before a revision goes out, with its page rendered and checked just now. */
export async function checkedPublication(
  desk: { newsroom: Newsroom; actor: Actor },
  storyId: number,
  revisionId: number,
  at?: Date,
): Promise<PublishView> {
  const publication = await findPublication(desk.newsroom, desk.actor, storyId, revisionId, at);
  if (!publication) notFound();
  const { findings } = await checkRevision(desk, storyId, revisionId);
  return { ...publication, findings };
}
