import type { ReaderDatabase, Database } from "@/lib/database";
import { storyContent, type StoryContent } from "@/lib/stories/fields";
import { findPublicText, publicEntries, stampsOf, type PublicEntry } from "@/lib/stories/public";
import type { Stamps } from "@/lib/stamps";
import type { Edition } from "@/prisma/generated/client";
import type { ProofView } from "./fields";

/** How a story stands before its readers now, by the same views that they are shown. */
export type Standing = {
  id: number;
  edition: Edition;
  publicState: ProofView["publicState"];
  /** The text that readers are shown, or were shown last. */
  content: StoryContent;
  revisionId: number | null;
  sectionSlug: string;
  slug: string;
  /** Where it stands in lists, and so in which month. */
  listedAt: Date | null;
  /** Addresses that it has left. */
  former: { sectionSlug: string; slug: string }[];
  entries: PublicEntry[];
  newest: PublicEntry;
  stamps: Stamps | null;
};

/** Null for a story that never was public. */
export async function findStanding(
  db: Database,
  readers: ReaderDatabase,
  storyId: number,
  zone: string,
): Promise<Standing | null> {
  const [story, addresses, text, log] = await Promise.all([
    db.story.findUnique({ where: { id: storyId }, include: { edition: true, public: true } }),
    readers.publicAddress.findMany({ where: { storyId } }),
    findPublicText(readers, storyId),
    publicEntries(readers, [storyId]),
  ]);
  const current = addresses.find((address) => address.current);
  const entries = log.get(storyId) ?? [];
  const newest = entries.at(-1);
  const shown = text ?? (story?.public && { content: storyContent.parse(story.public.content) });
  if (!story || !current || !newest || !shown || current.publicState === "neverPublished") return null;
  const { sectionSlug, slug, publicState } = current;
  return {
    id: storyId,
    edition: story.edition,
    publicState,
    content: shown.content,
    revisionId: text?.revisionId ?? story.publicRevisionId,
    sectionSlug,
    slug,
    listedAt: text?.listedAt ?? story.listedAt,
    former: addresses.filter((address) => !address.current),
    entries,
    newest,
    stamps: stampsOf(entries, zone),
  };
}
