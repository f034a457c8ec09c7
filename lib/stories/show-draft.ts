import type { Database, ReaderDatabase } from "@/lib/database";
import { editionHref, type EditionAddress } from "@/lib/editions/addresses";
import { readSiteSettings } from "@/lib/settings/site";
import type { StoryContent } from "./fields";
import { lookUp } from "./lookups";
import { showStory } from "./show";
import type { StampView, StoryView } from "./view";

/** A text that may never have been public, and what its page says beside it. */
export type Draft = {
  id: number;
  edition: EditionAddress & { id: number };
  /** "" where it has none yet. */
  address: string;
  content: StoryContent;
  stamps: StampView[];
};

/**
 * A text as readers would see it. Names and addresses come through `readers`, what is public; pictures come from
 * the whole library, because one that was never public may still be in a draft.
 */
export async function showDraft(db: Database, readers: ReaderDatabase, draft: Draft): Promise<StoryView> {
  const { id, edition, address, content, stamps } = draft;
  const [section, { zone }, lookups] = await Promise.all([
    content.sectionId === null ? null : db.section.findUnique({ where: { id: content.sectionId } }),
    readSiteSettings(db),
    lookUp(readers, edition, [content], (ids) => db.picture.findMany({ where: { id: { in: ids } } })),
  ]);
  const shown = showStory({
    id,
    language: edition.language,
    zone,
    href: address,
    content,
    stamps: null,
    section: section ? { name: section.name, href: editionHref(edition, section.slug) } : undefined,
    lookups,
  });
  return { ...shown, stamps, notes: [], related: [] };
}
