import type { Database } from "@/lib/database";
import { actorOf } from "@/lib/people/actors";
import { whyNot } from "@/lib/permissions";
import { relationTo } from "@/lib/stories/story-act";
import type { Prisma } from "@/prisma/generated/client";
import type { LinkState } from "./fields";

/** What must be known of a link to say whether it works. */
export const LINK_INCLUDE = {
  story: true,
  revision: { select: { id: true, number: true, redactedAt: true } },
  madeBy: true,
} as const satisfies Prisma.PreviewLinkInclude;

export type LoadedLink = Prisma.PreviewLinkGetPayload<{ include: typeof LINK_INCLUDE }>;

/** Whether a link leads to its preview at this instant, and what ended it if not. */
export async function linkState(db: Database, link: LoadedLink, now: Date): Promise<LinkState> {
  if (link.revokedAt) return "takenBack";
  if (link.expiresAt <= now) return "expired";
  if (link.story.publicState === "killed" || link.revision.redactedAt) return "stopped";
  return (await makerMayShow(db, link)) ? "works" : "stopped";
}

/** A link is worth what its maker's right is worth now: nobody who has left, or lost the story, still shows it to others. */
async function makerMayShow(db: Database, { madeBy, story }: LoadedLink): Promise<boolean> {
  const maker = actorOf(madeBy);
  return maker !== null && whyNot(maker, "story.linkPreview", await relationTo(db, maker, story)) === null;
}
