import type { Newsroom } from "@/lib/newsroom";
import { readerDatabase } from "@/lib/database";
import { momentOf, showMoment } from "@/lib/dates";
import type { ShownMoment } from "@/lib/moments";
import type { Actor } from "@/lib/permissions";
import { readSiteSettings } from "@/lib/settings/site";
import { storyContent } from "@/lib/stories/fields";
import { findStoryForEditor } from "@/lib/stories/queries";
import { showDraft } from "@/lib/stories/show-draft";
import type { StoryView } from "@/lib/stories/view";
import { findReadableRevision } from "./readable-revision";

export type Preview = {
  story: StoryView;
  saved: ShownMoment;
  /** The revision's number within its story; absent for the working copy. */
  revision?: number;
};

/**
 * The working copy, or exactly one revision, as readers would see it with the dates the story has now; null where
 * there is no such story or revision for this actor.
 */
export async function findPreview(
  newsroom: Newsroom,
  actor: Actor,
  storyId: number,
  revisionId?: number,
): Promise<Preview | null> {
  const view = await findStoryForEditor(newsroom, actor, storyId);
  if (!view) return null;
  const { db } = newsroom;
  const revision =
    revisionId === undefined ? null : await findReadableRevision(newsroom, actor, storyId, revisionId);
  if (revisionId !== undefined && !revision) return null;
  const content = revision ? storyContent.safeParse(revision.content).data : view.content;
  if (!content) return null;
  const { id, language, address = "", stamps } = view;
  const edition = await db.edition.findUniqueOrThrow({ where: { language } });
  const story = await showDraft(db, readerDatabase(), { id, edition, address, content, stamps });
  if (!revision) return { story, saved: view.saved };
  const { zone } = await readSiteSettings(db);
  const reader = actor.kind === "person" ? actor.language : "en";
  const saved = showMoment(momentOf(revision.cutAt), reader, zone);
  return { story, saved, revision: revision.number };
}
