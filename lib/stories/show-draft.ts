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
  /** It will stand in no list once it is public, so its topics are those that other stories keep public. */
  unlisted?: boolean | undefined;
  /** What opens a picture's file to whoever sees the page and is not signed in, by the hash of its bytes. */
  pictureKey?: ((contentHash: string) => string) | undefined;
};

/**
 * A text as readers would see it. Names and addresses come through `readers`, what is public; pictures come from
 * the whole library and topics from the whole desk, because it may be this text with which they become public. What
 * is only suggested is not shown.
 */
export async function showDraft(db: Database, readers: ReaderDatabase, draft: Draft): Promise<StoryView> {
  const { id, edition, address, stamps, entry, pictureKey } = draft;
  const content = { ...draft.content, body: withoutSuggestions(draft.content.body) };
  const [section, { zone }, lookups] = await Promise.all([
    content.sectionId === null ? null : db.section.findUnique({ where: { id: content.sectionId } }),
    readSiteSettings(db),
    lookUp(readers, edition, [content], {
      pictures: async (ids) => {
        const files = await db.picture.findMany({ where: { id: { in: ids } } });
        return files.map((file) => ({ ...file, key: pictureKey?.(file.contentHash) }));
      },
      ...(draft.unlisted || content.kind === "sponsored" ? {} : { topics: topicsOfDesk(db, edition) }),
    }),
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

function topicsOfDesk(db: Database, { id: editionId }: Draft["edition"]) {
  return (ids: number[]) => db.topicName.findMany({ where: { topicId: { in: ids }, editionId } });
}
