import { headers } from "next/headers";
import { checkHtml } from "@/lib/checks/check-html";
import type { RevisionFindings } from "@/lib/checks/finding";
import { recordFindings } from "@/lib/checks/record";
import type { Newsroom } from "@/lib/newsroom";
import type { Actor } from "@/lib/permissions";
import { NotFound } from "@/lib/refusal";
import { storyContent } from "@/lib/stories/fields";
import { findReadableRevision } from "./readable-revision";
import { renderHere } from "./render-here";

/**
 * Has the preview of exactly this revision rendered for the one who asks, reads it, and keeps what was found: an act
 * that publishes refuses without it. Refuses a revision of another story, or one the actor may not read, as not found.
 */
export async function checkRevision(
  { newsroom, actor }: { newsroom: Newsroom; actor: Actor },
  storyId: number,
  revisionId: number,
): Promise<RevisionFindings> {
  const { db, clock } = newsroom;
  const revision = await findReadableRevision(newsroom, actor, storyId, revisionId);
  const content = storyContent.safeParse(revision?.content).data;
  const story = await db.story.findUnique({ where: { id: storyId } });
  if (!revision || !content || !story) throw new NotFound("revision");
  const cookie = (await headers()).get("cookie") ?? "";
  const answer = await renderHere(previewPath(storyId, revisionId), { cookie });
  const checkedAt = clock.now();
  const rendered = { ...answer, storyId, editionId: story.editionId, content };
  const { findings, pageHash } = await checkHtml(db, rendered, checkedAt);
  await recordFindings(db, revisionId, findings, pageHash, checkedAt);
  return { revisionId, checkedAt, findings, pageHash };
}

/** Where exactly one revision can be looked at before it is public. */
function previewPath(storyId: number, revisionId: number): string {
  return `/desk/stories/${storyId}/preview/alone?revision=${revisionId}`;
}
