import type { Database, ReaderDatabase } from "@/lib/database";
import { editionHref, type EditionAddress } from "@/lib/editions/addresses";
import { readSiteSettings } from "@/lib/settings/site";
import { withoutSuggestions } from "@/lib/body/versions";
import type { Stamps } from "@/lib/stamps";
import type { StoryContent } from "./fields";
import { lookUp } from "./lookups";
import { showStory } from "./show";
import type { StoryView } from "./view";

/** A text that may never have been public, and what its page says beside it. */
export type Draft = {
  id: number;
  edition: EditionAddress & { id: number };
  /** "" where it has none yet. */
  address: string;
  content: StoryContent;
  stamps: Stamps | null;
  /** The number of its newest public entry. */
  entry?: number | undefined;
};

/**
 * A text as readers would see it. Names and addresses come through `readers`, what is public; pictures come from
 * the whole library, because one that was never public may still be in a draft. What is only suggested is not shown.
 */
export async function showDraft(db: Database, readers: ReaderDatabase, draft: Draft): Promise<StoryView> {
  const { id, edition, address, stamps, entry } = draft;
  const content = { ...draft.content, body: withoutSuggestions(draft.content.body) };
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
    stamps,
    entry,
    section: section ? { name: section.name, href: editionHref(edition, section.slug) } : undefined,
    lookups,
  });
  return { ...shown, notes: [], related: [] };
}
