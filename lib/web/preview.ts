import type { Newsroom } from "@/lib/newsroom";
import type { Actor } from "@/lib/permissions";
import { readerDatabase } from "@/lib/database";
import { editionHref } from "@/lib/editions/addresses";
import { readSiteSettings } from "@/lib/settings/site";
import { lookUp } from "@/lib/stories/lookups";
import { findStoryForEditor } from "@/lib/stories/queries";
import { showStory } from "@/lib/stories/show";
import type { StoryView } from "@/lib/stories/view";
import type { ShownMoment } from "@/lib/moments";

export type Preview = { story: StoryView; saved: ShownMoment };

/**
 * The working copy as readers would see it, with the dates it has now; null
 * where there is no such story for this actor. Pictures come from the whole
 * library: one that was never public may still be in a draft.
 */
export async function findPreview(
  newsroom: Newsroom,
  actor: Actor,
  storyId: number,
): Promise<Preview | null> {
  const view = await findStoryForEditor(newsroom, actor, storyId);
  if (!view) return null;
  const { db } = newsroom;
  const { content, language } = view;
  const edition = await db.edition.findUniqueOrThrow({ where: { language } });
  const [section, { zone }, lookups] = await Promise.all([
    content.sectionId === null ? null : db.section.findUnique({ where: { id: content.sectionId } }),
    readSiteSettings(db),
    lookUp(readerDatabase(), edition, [content], (ids) =>
      db.picture.findMany({ where: { id: { in: ids } } }),
    ),
  ]);
  const shown = showStory({
    id: view.id,
    language,
    zone,
    href: view.address ?? "",
    content,
    stamps: null,
    section: section ? { name: section.name, href: editionHref(edition, section.slug) } : undefined,
    lookups,
  });
  return { story: { ...shown, stamps: view.stamps, notes: [], related: [] }, saved: view.saved };
}
