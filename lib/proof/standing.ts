import type { ReaderDatabase, Database } from "@/lib/database";
import { orderInstant } from "@/lib/dates";
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
  /** Texts that readers had before this one, the newest first: by them it stood in other lists. */
  earlier: StoryContent[];
  /** Where it stands in lists, or stood last, and so in which month. */
  listedAt: Date;
  /** Addresses that it has left, the newest first. */
  former: { sectionSlug: string; slug: string }[];
  entries: PublicEntry[];
  newest: PublicEntry;
  stamps: Stamps | null;
};

/** So many former addresses are asked at most. */
const MOST_FORMER = 20;

/** So many earlier texts are looked at for the lists in which the story stood. */
const MOST_EARLIER = 20;

/** Null for a story that never was public. */
export async function findStanding(
  db: Database,
  readers: ReaderDatabase,
  storyId: number,
  zone: string,
): Promise<Standing | null> {
  const [story, addresses, text, log, revisions] = await Promise.all([
    db.story.findUnique({ where: { id: storyId }, include: { edition: true, public: true } }),
    readers.publicAddress.findMany({ where: { storyId }, orderBy: { id: "desc" } }),
    findPublicText(readers, storyId),
    publicEntries(readers, [storyId]),
    db.revision.findMany({
      where: { storyId, publishedAt: { not: null }, redactedAt: null },
      orderBy: { number: "desc" },
      take: MOST_EARLIER,
    }),
  ]);
  const current = addresses.find((address) => address.current);
  const entries = log.get(storyId) ?? [];
  const newest = entries.at(-1);
  const shown = text ?? (story?.public && { content: storyContent.parse(story.public.content) });
  if (!story || !current || !newest || !shown || current.publicState === "neverPublished") return null;
  const { sectionSlug, slug, publicState } = current;
  const revisionId = text?.revisionId ?? story.publicRevisionId;
  const stamps = stampsOf(entries, zone);
  const first = stamps ? orderInstant(stamps.published.moment, zone) : newest.at;
  return {
    id: storyId,
    edition: story.edition,
    publicState,
    content: shown.content,
    revisionId,
    sectionSlug,
    slug,
    earlier: revisions
      .filter(({ id }) => id !== revisionId)
      .map(({ content }) => storyContent.parse(content)),
    listedAt: text?.listedAt ?? story.listedAt ?? first,
    former: addresses.filter((address) => !address.current).slice(0, MOST_FORMER),
    entries,
    newest,
    stamps,
  };
}
