import type { Newsroom } from "@/lib/newsroom";
import { whyNot, type Actor } from "@/lib/permissions";
import { relationTo } from "@/lib/stories/story-act";
import { readableText, visibleTo } from "@/lib/stories/visible";
import type { Prisma } from "@/prisma/generated/client";
import type { HistoryView } from "./fields";

const INCLUDE = {
  edition: true,
  working: { select: { headline: true, version: true } },
  addresses: { where: { current: true } },
} as const satisfies Prisma.StoryInclude;

export type StorySeen = {
  story: Prisma.StoryGetPayload<{ include: typeof INCLUDE }>;
  reading: HistoryView["reading"];
  /** Why this actor may not bring an old text back; null where they may. */
  whyNotRestore: string | null;
};

/** A story as far as this actor may look into its past; null where there is none for them. */
export async function findStorySeen(
  { db }: Newsroom,
  actor: Actor,
  storyId: number,
): Promise<StorySeen | null> {
  if (!Number.isInteger(storyId) || storyId < 1 || storyId > 2 ** 31 - 1) return null;
  const story = await db.story.findFirst({
    where: { AND: [{ id: storyId }, visibleTo(actor)] },
    include: INCLUDE,
  });
  if (!story) return null;
  const relation = await relationTo(db, actor, story);
  return {
    story,
    reading: readableText(actor, relation, story),
    whyNotRestore: whyNot(actor, "story.restoreRevision", relation),
  };
}

/** Whether readers have a text of this story before them. */
export function isOpen({ publicState }: Pick<StorySeen["story"], "publicState">): boolean {
  return publicState === "live" || publicState === "withdrawn";
}

/** Whether somebody who reads this much may read a revision's text. */
export function isReadable(
  reading: HistoryView["reading"],
  revision: { publishedAt: Date | null; redactedAt: Date | null },
): boolean {
  if (revision.redactedAt || reading === "sealed") return false;
  return reading === "working" || revision.publishedAt !== null;
}
